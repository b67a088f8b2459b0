package org.jiheng.province.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jiheng.province.opendata.DataPackage;
import org.jiheng.province.table.ProvinceYear;

/**
 * Open data: table after table, because an archive holds one file after the other. A department
 * counts as written once it is in the last table; before that, its share of the tables counts.
 */
public final class DataPackageEdition implements Edition {

  private final ProvinceSource province;
  private final ProvinceYear year;
  private final int atOnce;
  private final DataPackage file;
  private DataPackage.Filling table;
  private int begun;
  private String last;
  private int rows;

  public DataPackageEdition(ProvinceSource province, int fiscalYear, int atOnce, OutputStream out) {
    this.province = province;
    this.year = province.of(fiscalYear);
    this.atOnce = atOnce;
    this.file = new DataPackage(year, out);
  }

  @Override
  public boolean step() throws IOException {
    if (table == null) {
      file.departments();
      next();
      return true;
    }
    var departments = province.departments(year.fiscalYear(), last, atOnce);
    for (var standing : departments) {
      table.add(standing);
      last = standing.id().department();
      rows++;
    }
    if (!departments.isEmpty()) {
      return true;
    }
    table.close();
    if (begun < DataPackage.tables()) {
      next();
      return true;
    }
    file.end();
    return false;
  }

  private void next() throws IOException {
    table = file.table(begun++);
    last = "";
  }

  @Override
  public int written() {
    return rows / DataPackage.tables();
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
