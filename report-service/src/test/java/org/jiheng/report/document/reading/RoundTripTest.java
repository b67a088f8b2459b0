package org.jiheng.report.document.reading;

import org.jiheng.report.document.file.UnreadableDocument;
import org.jiheng.report.evaluation.Filings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  @ParameterizedTest
  @MethodSource("org.jiheng.report.evaluation.Filings#names")
  void a_filing_that_is_written_as_a_document_is_read_as_it_was(String name)
      throws UnreadableDocument {
    RoundTrips.assertWorkbook(Filings.read(name));
    RoundTrips.assertText(Filings.read(name));
  }
}
