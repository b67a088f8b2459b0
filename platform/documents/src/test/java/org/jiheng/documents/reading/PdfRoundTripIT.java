package org.jiheng.documents.reading;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.Press;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRoundTripIT {

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
    var look = new Press.Look(looks.nextBoolean(), looks.nextBoolean(), looks.nextBoolean());
    Assume.that(!look.parted() || filing.forms().stream().noneMatch(PdfRoundTripIT::hasBareRow));
    PrintedFilings.assertRead(filing, look);
  }

  /**
   * Below the end of a page, a row with nothing but a name looks like the rest of the one above.
   */
  private static boolean hasBareRow(Form form) {
    return form.indicators().stream()
        .anyMatch(
            row ->
                row.level1() == null
                    && row.level2() == null
                    && row.target() == null
                    && row.actual() == null);
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedFilings.filings();
  }
}
