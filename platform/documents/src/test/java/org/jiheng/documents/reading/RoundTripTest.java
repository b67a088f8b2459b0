package org.jiheng.documents.reading;

import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  @ParameterizedTest
  @MethodSource("org.jiheng.filing.json.SampleFilings#names")
  void aFilingThatIsWrittenAsADocumentIsReadAsItWas(String name) throws UnreadableDocument {
    RoundTrips.assertWorkbook(SampleFilings.read(name));
    RoundTrips.assertText(SampleFilings.read(name));
  }
}
