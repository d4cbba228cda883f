declare const disclosed: unique symbol;

/**
 * A value that has passed disclosure control. Only the functions of this folder make one, and `publish` accepts nothing else,
 * so that publishing an undisclosed table does not compile (disclosure.md §1).
 */
export type Disclosed<T> = T & { readonly [disclosed]: true };
