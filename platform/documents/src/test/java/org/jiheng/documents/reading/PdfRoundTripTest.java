package org.jiheng.documents.reading;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.Press;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRoundTripTest {

  @ParameterizedTest
  @MethodSource("org.jiheng.filing.json.SampleFilings#names")
  void aFilingIsReadFromItsPagesAsItWasHoweverTheyArePrinted(String name)
      throws UnreadableDocument {
    var filing = SampleFilings.read(name);
    PrintedFilings.assertRead(filing, new Press.Look(false, false, false));
    PrintedFilings.assertRead(filing, new Press.Look(true, true, false));
    PrintedFilings.assertRead(filing, new Press.Look(true, false, true));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aFilingOfAnyShapeIsReadFromItsPagesAsItWas(
      @ForAll("filings") Filing filing, @ForAll Random looks) throws UnreadableDocument {
    PrintedFilings.assertRead(
        filing, new Press.Look(looks.nextBoolean(), looks.nextBoolean(), looks.nextBoolean()));
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedFilings.filings();
  }
}
