/** The hub: the online service, as one program with roles. */
export { createLog, type Log } from './log.js'
export { type HubConfig, type HubRole, hubRoles } from './start/hub-config.js'
export { type Hub, startHub } from './start/start-hub.js'
