package org.jiheng.budget.part;

/**
 * How a filing is to be registered.
 *
 * @param ifMatch the client's If-Match; null where it sent none
 * @param othersChange whether another service would change by this filing
 * @param overwrite whether the filing may replace fine-grained edits that it does not know
 */
record TakeRequest(String ifMatch, boolean othersChange, boolean overwrite) {}
