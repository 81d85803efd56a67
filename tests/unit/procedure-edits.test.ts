import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../renderer/features/procedures/drawing.ts';
import {
  addDiscussion,
  changeStage,
  earlierStages,
  moveStage,
  removeStage,
} from '../../renderer/features/procedures/edits.ts';
import { returnsOf } from '../../renderer/features/procedures/returns.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';
import { faultsOf } from '../../shared/domain/procedure-frame.ts';

const shipped = presetOf('urban_default') as unknown as Drawing;
const NAME = { 'zh-CN': '专家论证', en: 'Expert review' };
const stageOf = (drawing: Drawing, key: string) => drawing.stages.find((stage) => stage.key === key);

describe('working on a procedure', () => {
  test('a discussion put between two stages keeps the frame whole', () => {
    const edited = addDiscussion(shipped, 'deliberate', NAME);
    expect(stageOf(edited, 'deliberate')?.onPass).toBe('discuss_1');
    expect(stageOf(edited, 'discuss_1')).toMatchObject({ onPass: 'party_review', onFail: 'deliberate' });
    expect(faultsOf(edited)).toEqual([]);
  });

  test('a second one gets a code of its own', () => {
    const twice = addDiscussion(addDiscussion(shipped, 'consult', NAME), 'consult', NAME);
    expect(twice.stages.filter((stage) => stage.key.startsWith('discuss_')).map(({ key }) => key)).toEqual([
      'discuss_2',
      'discuss_1',
    ]);
    expect(faultsOf(twice)).toEqual([]);
  });

  test('what led back to a removed stage leads to the one before it', () => {
    const edited = removeStage(shipped, 'deliberate');
    expect(stageOf(edited, 'consult')?.onPass).toBe('party_review');
    expect(stageOf(edited, 'publish_decision')?.onFail).toBe('consult');
    expect(faultsOf(edited)).toEqual([]);
  });

  test('a stage that was moved up is passed earlier', () => {
    const edited = moveStage(shipped, 'deliberate', -1);
    expect(edited.stages.slice(2, 6).map(({ key, onPass }) => `${key} → ${onPass}`)).toEqual([
      'party_initial → deliberate',
      'deliberate → consult',
      'consult → party_review',
      'party_review → resolve',
    ]);
  });

  test('the first stage does not move up, nor the last one down', () => {
    expect(moveStage(shipped, 'intake', -1)).toBe(shipped);
    expect(moveStage(shipped, 'archive', 1)).toBe(shipped);
  });

  test('moving the party stages behind the resolution is told as a fault', () => {
    const late = removeStage(removeStage(shipped, 'party_initial'), 'party_review');
    expect(faultsOf(late).map(({ rule }) => rule)).toEqual(['noPartyBeforeResolve']);
  });

  test('a stage leads back to earlier ones only', () => {
    expect(earlierStages(shipped, 'consult').map(({ key }) => key)).toEqual([
      'intake',
      'propose',
      'party_initial',
    ]);
  });

  test('a change of one stage leaves the others as they were', () => {
    const edited = changeStage(shipped, 'file', { limit: { count: 5, unit: 'workingDays' } });
    expect(
      edited.stages.filter((stage, place) => stage !== shipped.stages[place]).map(({ key }) => key),
    ).toEqual(['file']);
  });
});

describe('the ways back on the drawing', () => {
  test('ways that cross lie in different lanes, short ones above', () => {
    const crossing = returnsOf([
      { key: 'a', onFail: 'closed_rejected' },
      { key: 'b', onFail: 'a' },
      { key: 'c', onFail: 'b' },
      { key: 'd', onFail: 'd' },
      { key: 'e', onFail: 'a' },
    ]);
    expect(crossing).toEqual([
      { from: 1, to: 0, lane: 0 },
      { from: 2, to: 1, lane: 0 },
      { from: 4, to: 0, lane: 1 },
    ]);
  });
});
