package org.jiheng.report.document.reading;

import org.jiheng.report.document.file.UnreadableDocument;
import org.jiheng.report.evaluation.Filings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "431053-2024",
        "430999-2024",
        "140824-clinic-2021",
        "341181-water-2022",
        "341702-tangxi-2022",
        "421100-water-institute-2020",
        "430000-base-data-2018",
        "430423-guantang-2023",
        "500155-forestry-2022",
        "530524-supply-coop-2022",
        "999001-every-score",
        "999002-every-finding"
      })
  void a_filing_that_is_written_as_a_document_is_read_as_it_was(String name)
      throws UnreadableDocument {
    RoundTrips.assertWorkbook(Filings.read(name));
    RoundTrips.assertText(Filings.read(name));
  }
}
