import { and, asc, eq, exists, inArray, isNotNull, or } from 'drizzle-orm';
import type { StandingDraw } from '#shared/follow-ups/draw-sample.ts';
import { usualTerms, type FollowUpTerms } from '#shared/follow-ups/follow-up.ts';
import { chosenQuestions, type ShortQuestionSet } from '#shared/follow-ups/short-questions.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';

/** What a case needs to know of its agreement. */
export interface AgreementOfCases {
  contractId: string;
  title: string;
  terms: FollowUpTerms;
  /** the short questions it asks now */
  questions: ShortQuestionSet;
  /** the areas it covers; every known one where it names none */
  areaIds: ReadonlySet<string>;
  /** by the quarter in which support ended: whom a sample is made of, where one is asked in place of everybody */
  draws: ReadonlyMap<Quarter, StandingDraw>;
}

/* Asked with every family and every follow-up: built once. */

const termsOfOne = (({ read, tables: { contracts: t } }) =>
  read
    .select({
      title: t.title,
      months: t.followUpMonths,
      windowDays: t.followUpWindowDays,
      attempts: t.followUpAttempts,
      questions: t.followUpQuestions,
    })
    .from(t)
    .where(eq(t.id, given(t.id, 'contractId')))) satisfies Question<unknown>;

const areasOfOne = (({ read, tables: { contractAreas: t } }) =>
  read
    .select({ id: t.areaId })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.areaId))) satisfies Question<unknown>;

const drawsOfOne = (({ read, tables: { sampleDraws: t } }) =>
  read
    .select({ quarter: t.quarter, seed: t.seed, upToLot: t.upToLot })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.quarter))) satisfies Question<unknown>;

const areasCovered = async (db: Database, contractId: string): Promise<string[]> => {
  const { areas } = db.tables;
  const named = await db.ask(areasOfOne, { contractId });
  const covered =
    named.length > 0 ? named : await db.read.select({ id: areas.id }).from(areas).orderBy(asc(areas.id));
  return covered.map(({ id }) => id);
};

const drawsMade = async (db: Database, contractId: string): Promise<Map<Quarter, StandingDraw>> => {
  const rows = await db.ask(drawsOfOne, { contractId });
  return new Map(rows.map(({ quarter, ...draw }) => [quarter, draw]));
};

export const agreementOfCases = async (
  db: Database,
  contractId: string,
): Promise<AgreementOfCases | undefined> => {
  const [row] = await db.ask(termsOfOne, { contractId });
  if (!row) return undefined;
  const { title, months, windowDays, attempts, questions } = row;
  return {
    contractId,
    title,
    questions: chosenQuestions(questions ?? undefined),
    terms: { months, windowDays, attemptsNeeded: attempts ?? usualTerms.attemptsNeeded },
    areaIds: new Set(await areasCovered(db, contractId)),
    draws: await drawsMade(db, contractId),
  };
};

/**
 * The agreements that an organisation delivers, or holds families of from before, and that ask other short questions
 * than the usual, with their codes.
 */
export const questionsChosen = async (
  db: Database,
  organisationId: string,
): Promise<{ contractId: string; codes: string[] }[]> => {
  const { contracts: t, contractParties: p, cases } = db.tables;
  const delivers = db.read
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.contractId, t.id), eq(p.organisationId, organisationId)));
  const holds = db.read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.contractId, t.id), eq(cases.organisationId, organisationId)));
  const rows = await db.read
    .select({ contractId: t.id, codes: t.followUpQuestions })
    .from(t)
    .where(and(isNotNull(t.followUpQuestions), or(exists(delivers), exists(holds))))
    .orderBy(asc(t.id));
  return rows.map(({ contractId, codes }) => ({ contractId, codes: codes ?? [] }));
};

/** Agreements by their titles. */
export const titlesOfAgreements = async (
  db: Database,
  contractIds: readonly string[],
): Promise<Map<string, string>> => {
  if (contractIds.length === 0) return new Map();
  const { contracts: t } = db.tables;
  const rows = await db.read
    .select({ id: t.id, title: t.title })
    .from(t)
    .where(inArray(t.id, [...contractIds]))
    .orderBy(asc(t.id));
  return new Map(rows.map(({ id, title }) => [id, title]));
};
