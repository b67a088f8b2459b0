package org.jiheng.province.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Function;
import org.jiheng.documents.table.Document;
import org.jiheng.province.bulletin.Bulletin;
import org.jiheng.province.table.ProvinceYear;

/** The province's bulletin, which is printed at once. */
public final class BulletinEdition implements Edition {

  private final ProvinceYear year;
  private final Function<Document, byte[]> press;
  private final OutputStream out;
  private boolean printed;

  public BulletinEdition(
      ProvinceSource province, int fiscalYear, Function<Document, byte[]> press, OutputStream out) {
    this.year = province.of(fiscalYear);
    this.press = press;
    this.out = out;
  }

  @Override
  public boolean step() throws IOException {
    if (printed) {
      return false;
    }
    out.write(press.apply(Bulletin.of(year)));
    printed = true;
    return true;
  }

  @Override
  public int written() {
    return printed ? year.departments() : 0;
  }

  @Override
  public int toWrite() {
    return year.departments();
  }

  @Override
  public Instant asOf() {
    return year.asOf();
  }
}
