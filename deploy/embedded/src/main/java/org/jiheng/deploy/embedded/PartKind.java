package org.jiheng.deploy.embedded;

/** The parts, in the order in which they start. */
enum PartKind {
  POSTGRES,
  KAFKA,
  ISSUER
}
