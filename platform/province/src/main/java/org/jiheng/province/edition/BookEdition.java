package org.jiheng.province.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jiheng.province.book.Book;
import org.jiheng.province.table.ProvinceYear;

/** The province's book: its own sheets first, then some departments in each step. */
public final class BookEdition implements Edition {

  private final ProvinceSource province;
  private final ProvinceYear year;
  private final int atOnce;
  private final Book book;
  private String last = "";
  private int written;
  private boolean begun;

  public BookEdition(ProvinceSource province, int fiscalYear, int atOnce, OutputStream out) {
    this.province = province;
    this.year = province.of(fiscalYear);
    this.atOnce = atOnce;
    this.book = new Book(year, out);
  }

  @Override
  public boolean step() throws IOException {
    if (!begun) {
      book.overview(rule -> province.broken(year.fiscalYear(), rule));
      begun = true;
      return true;
    }
    var departments = province.departments(year.fiscalYear(), last, atOnce);
    if (departments.isEmpty()) {
      book.end();
      return false;
    }
    for (var standing : departments) {
      book.add(standing);
      last = standing.id().department();
      written++;
    }
    return true;
  }

  @Override
  public int written() {
    return written;
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
