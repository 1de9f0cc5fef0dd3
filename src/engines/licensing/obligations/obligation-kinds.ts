// SPDX-License-Identifier: Apache-2.0
// A table: everything a licence of the catalogue may ask, in our own words, and what proves that it was done.

const KINDS = {
  'copyright-notices': {
    title: 'Keep the copyright notices',
    artefact: 'copyright notices',
    sentence: 'Pass on the copyright, licence and warranty notices of the component unchanged.',
  },
  'license-text': {
    title: 'Pass on the licence text',
    artefact: 'licence text',
    sentence: 'Give everyone who gets a copy the text of the licence.',
  },
  'notice-file': {
    title: 'Pass on the NOTICE file',
    artefact: 'NOTICE file',
    sentence: 'Where the component has a NOTICE file, show its attributions with what you pass on.',
  },
  acknowledgement: {
    title: 'Acknowledge the authors in the documentation',
    artefact: 'acknowledgement in the documentation',
    sentence: 'Say in the documentation, or with the product, whose software is in it.',
  },
  'advertising-acknowledgement': {
    title: 'Acknowledge the authors in advertising',
    artefact: 'acknowledgement in advertising material',
    sentence: 'Where advertising names the component or what it does, show the acknowledgement.',
  },
  attribution: {
    title: 'Credit the creators',
    artefact: 'credit line',
    sentence: 'Name the creators, the title and the licence wherever the work is shown or shared.',
  },
  'attribution-display': {
    title: 'Show notices in the running program',
    artefact: 'notice in the user interface',
    sentence: 'Let the running program show the notices that the licence asks for.',
  },
  'use-notice': {
    title: 'Say that the library is used',
    artefact: 'notice of use',
    sentence: 'Say prominently that the library is used and under which licence it stands.',
  },
  'mark-changes': {
    title: 'Mark what was changed',
    artefact: 'change notices',
    sentence: 'Say in the component that it was changed, and by whom and when where that is asked.',
  },
  rename: {
    title: 'Give a changed version another name',
    artefact: 'name of its own',
    sentence: 'Do not call a changed version, or what is made of it, by the name of the original.',
  },
  'offer-changes': {
    title: 'Make the changes available',
    artefact: 'published changes, or the agreement used instead',
    sentence:
      'Publish the changes, hand them to the author, or take another way the licence names.',
  },
  'same-license': {
    title: 'Keep the component under its licence',
    artefact: 'licence notice on the component and its changed files',
    sentence:
      'Pass on the component, and changes to it, under its own licence and nothing narrower.',
  },
  'whole-work-license': {
    title: 'License the whole work under it',
    artefact: 'licence of the whole work',
    sentence: 'Everything combined with the component into one work has to be under this licence.',
  },
  'source-component': {
    title: 'Provide the source of the component',
    artefact: 'source, or a written offer of it',
    sentence: 'Provide the complete source of the component with your changes to all who get it.',
  },
  'source-whole': {
    title: 'Provide the source of the whole work',
    artefact: 'source of the whole work, or a written offer of it',
    sentence:
      'Provide the complete source of everything combined with the component into one work.',
  },
  'source-location': {
    title: 'Say where the source is to be had',
    artefact: 'notice of where the source is',
    sentence: 'Tell everyone who gets a compiled copy how to get the source.',
  },
  'network-source': {
    title: 'Offer the source to those who use it over a network',
    artefact: 'link to the source in the service',
    sentence: 'Offer everyone who uses it over a network its complete source, free of charge.',
  },
  'installation-information': {
    title: 'Provide installation information',
    artefact: 'installation information and keys',
    sentence:
      'With a consumer device, provide what is needed to install and run a changed version.',
  },
  relinking: {
    title: 'Let users replace the library',
    artefact: 'shared library, or object files of the application',
    sentence:
      'Combine so that a user can replace the library by a changed version and still run it.',
  },
  'object-files': {
    title: 'Provide the application in a form that can be linked again',
    artefact: 'object files or source of the application',
    sentence: 'Provide the object files or source of what is linked statically with the library.',
  },
  'reverse-engineering': {
    title: 'Permit changing and reverse engineering for own use',
    artefact: 'clause in the terms of the product',
    sentence:
      'Let the terms of the product permit changes for own use, and reverse engineering to debug them.',
  },
  assent: {
    title: 'Get the recipients to agree',
    artefact: 'record of acceptance',
    sentence: 'Make a reasonable effort to get the express assent of recipients to the licence.',
  },
} as const;

export type ObligationKind = keyof typeof KINDS;

interface KindWords {
  readonly title: string;
  /** What proves that it was done. */
  readonly artefact: string;
  readonly sentence: string;
}

export const OBLIGATION_KINDS: Readonly<Record<ObligationKind, KindWords>> = KINDS;

/** In the order people work through them: texts and notices first, then source, then what touches the product. */
export const OBLIGATION_ORDER: readonly ObligationKind[] = Object.keys(KINDS).filter(
  (key): key is ObligationKind => key in KINDS,
);
