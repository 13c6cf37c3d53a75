/** Who reads an answer: the person who asked, or a channel that somebody shares it with. */
export type Audience = { readonly kind: 'PERSON' } | { readonly kind: 'CHANNEL'; readonly sharedBy: string };
