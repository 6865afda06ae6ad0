CREATE INDEX "entry_proof_doubted" ON "entry_proof" USING btree ("tenant_id","site_id","at") WHERE grade = 'D';
