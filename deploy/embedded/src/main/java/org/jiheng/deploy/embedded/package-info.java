/**
 * PostgreSQL, Kafka and an OIDC issuer, the real ones, in one JVM for machines without containers.
 */
package org.jiheng.deploy.embedded;
