package org.jiheng.documents.reading;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.filing.Filing;

class GeneratedRoundTripIT {

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aFilingOfAnyShapeIsReadFromItsWorkbookAndItsTextAsItWas(@ForAll("filings") Filing filing)
      throws UnreadableDocument {
    RoundTrips.assertWorkbook(filing);
    RoundTrips.assertText(filing);
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedFilings.filings();
  }
}
