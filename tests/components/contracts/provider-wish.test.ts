import { describe, expect, it } from 'vitest';
import { wishAnswer, type ProviderTraits } from '../../../src/components/contracts/provider-wish.ts';

const plain: ProviderTraits = { trains: 'no', days: 30, zero: 'on-approval' };

describe('what a reader asks of a provider', () => {
  it('is met by everybody when nothing is asked', () => {
    expect(wishAnswer({ trains: 'yes', zero: 'none-found' }, {})).toBe('yes');
  });

  it('on training, is met by a promise or an opt-in, and by an opt-out only for those who may object', () => {
    expect(wishAnswer(plain, { trains: 'agree' })).toBe('yes');
    expect(wishAnswer({ ...plain, trains: 'opt-in' }, { trains: 'agree' })).toBe('yes');
    expect(wishAnswer({ ...plain, trains: 'opt-out' }, { trains: 'agree' })).toBe('no');
    expect(wishAnswer({ ...plain, trains: 'opt-out' }, { trains: 'object' })).toBe('yes');
    expect(wishAnswer({ ...plain, trains: 'yes' }, { trains: 'object' })).toBe('no');
  });

  it('on training, is open where the page says nothing or it depends', () => {
    expect(wishAnswer({ ...plain, trains: 'not-stated' }, { trains: 'agree' })).toBe('unknown');
    expect(wishAnswer({ ...plain, trains: 'depends' }, { trains: 'object' })).toBe('unknown');
  });

  it('on days, counts the limit itself as met, and no number as open', () => {
    expect(wishAnswer(plain, { mostDays: 30 })).toBe('yes');
    expect(wishAnswer(plain, { mostDays: 29 })).toBe('no');
    expect(wishAnswer({ ...plain, days: 0 }, { mostDays: 0 })).toBe('yes');
    expect(wishAnswer({ trains: 'no', zero: 'default' }, { mostDays: 3650 })).toBe('unknown');
  });

  it('on zero retention, tells a switch of one’s own from an approval', () => {
    expect(wishAnswer(plain, { zero: 'any' })).toBe('yes');
    expect(wishAnswer(plain, { zero: 'own' })).toBe('no');
    expect(wishAnswer({ ...plain, zero: 'self-service' }, { zero: 'own' })).toBe('yes');
    expect(wishAnswer({ ...plain, zero: 'depends' }, { zero: 'any' })).toBe('unknown');
    expect(wishAnswer({ ...plain, zero: 'none-found' }, { zero: 'any' })).toBe('no');
  });

  it('on place and BAA, takes silence for open and another place for a no', () => {
    expect(wishAnswer({ ...plain, europe: false }, { europe: true })).toBe('no');
    expect(wishAnswer(plain, { europe: true })).toBe('unknown');
    expect(wishAnswer({ ...plain, healthAgreement: true }, { healthAgreement: true })).toBe('yes');
    expect(wishAnswer(plain, { healthAgreement: true })).toBe('unknown');
  });

  it('is denied by one no, whatever else is open', () => {
    expect(wishAnswer(plain, { mostDays: 7, europe: true })).toBe('no');
  });
});
