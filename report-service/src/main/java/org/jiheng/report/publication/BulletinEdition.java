package org.jiheng.report.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jiheng.pages.PagePress;
import org.jiheng.province.bulletin.Bulletin;
import org.jiheng.province.table.ProvinceYear;

/** The province's bulletin, which is printed at once. */
final class BulletinEdition implements Edition {

  private final ProvinceYear year;
  private final PagePress press;
  private final OutputStream out;
  private boolean printed;

  BulletinEdition(ProvinceData province, int fiscalYear, PagePress press, OutputStream out) {
    this.year = province.of(fiscalYear);
    this.press = press;
    this.out = out;
  }

  @Override
  public boolean step() throws IOException {
    if (printed) {
      return false;
    }
    out.write(press.printInTurn(Bulletin.of(year)));
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
