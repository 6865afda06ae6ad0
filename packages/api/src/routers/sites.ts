import {
  addCheckpoint,
  addPost,
  addRoute,
  createClient,
  createContract,
  createSite,
  getSite,
  listCheckpointLabels,
  listClients,
  listContracts,
  listSites,
  updateSite,
} from '@zhiqin/sites';
import { mutation, reading, router } from '../procedures.ts';

export const sitesRouter = router({
  listClients: reading(listClients),
  createClient: mutation(createClient),
  listContracts: reading(listContracts),
  createContract: mutation(createContract),
  listSites: reading(listSites),
  getSite: reading(getSite),
  createSite: mutation(createSite),
  updateSite: mutation(updateSite),
  addPost: mutation(addPost),
  addCheckpoint: mutation(addCheckpoint),
  addRoute: mutation(addRoute),
  listCheckpointLabels: reading(listCheckpointLabels),
});
