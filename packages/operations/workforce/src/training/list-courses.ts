import { query } from '@zhiqin/access';
import { noInput } from '@zhiqin/sites/rules';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { course } from './schema.ts';

/** The company's courses by code, those retired left out. */
export const listCourses = query({
  action: 'course.read',
  input: noInput,
  async run({ tx, tenantId }) {
    const rows = await tx
      .select()
      .from(course)
      .where(and(eq(course.tenantId, tenantId), isNull(course.retiredAt)))
      .orderBy(asc(course.code));
    return rows.map(({ tenantId: _, retiredAt: __, createdAt: ___, ...row }) => row);
  },
});
