package org.jiheng.documents.batch;

import java.util.List;

/**
 * What the filings of a batch may be.
 *
 * @param fiscalYear of every item; null where each says its own
 * @param ruleProfile of documents that name none; null where none was given
 * @param departments of which one each has to be; null where any will do
 */
public record Expected(Integer fiscalYear, String ruleProfile, List<String> departments) {

  public boolean covers(String department) {
    return departments == null || departments.contains(department);
  }
}
