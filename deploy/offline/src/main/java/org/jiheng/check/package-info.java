/** Evaluates filings that lie in files, by the rules and with the sentences of the platform. */
package org.jiheng.check;
