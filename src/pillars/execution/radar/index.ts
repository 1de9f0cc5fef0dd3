// SPDX-License-Identifier: Apache-2.0
// Inner room: the technology radar, drawn from adoptions, with what people set by hand and the editions that were published.
// Never says twice what an adoption says: a blip of an adoption moves when the adoption does. An edition is never changed.
// Begin with blip.ts; derive-blips.ts says which ring an adoption comes to.
export { openRadar, type Radar } from './open-radar.ts';
