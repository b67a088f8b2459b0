/**
 * What report-service and the owners of a filing's parts say to each other. Internal to the
 * platform: both sides are always of one version.
 */
package org.jiheng.filing.part;
