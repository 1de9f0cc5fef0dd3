// SPDX-License-Identifier: Apache-2.0
// Inner room: help that initiatives want and hours that people and partner organisations offer, until they are given. What is
// agreed feeds capacity; what is given is booked as actual effort.
// Never agrees by itself: it shows what would fit, and a lead decides.
// Begin with open-role.ts and offer.ts (what is kept), then move-offer.ts (the states).
export { type Offers, openOffers } from './open-offers.ts';
