/** The one command: starts the parts and the services, hands in filings, stops what it started. */
package org.jiheng.deploy.launch;
