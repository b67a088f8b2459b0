/**
 * The filing as JSON: strict reading with every fault at once, the canonical form and its hash, the
 * parts that the services own, and the difference between two filings.
 */
package org.jiheng.filing.json;
