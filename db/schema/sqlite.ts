import { sqliteColumns } from './columns.sqlite.ts';
import { defineTables } from './define-tables.ts';

export const sqliteTables = defineTables(sqliteColumns);

// The migration generator reads the module's exports, one a table.
export const {
  organisations,
  organisationIdentifiers,
  people,
  personRoles,
  invitations,
  sessions,
  knownDevices,
  signInFailures,
  areas,
  contracts,
  contractNeeds,
  contractAreas,
  contractParties,
  contractManagers,
  contractGivenTo,
  contractExtensions,
  contractDocuments,
  measures,
  measureVersions,
  acceptedFigures,
  returns,
  returnParts,
  returnValues,
  returnTexts,
  returnGaps,
  returnEvents,
  targetFlags,
  actions,
  cases,
  casePeople,
  permissionEvents,
  followUps,
  history,
  settings,
  importRuns,
  importedRows,
} = sqliteTables;
