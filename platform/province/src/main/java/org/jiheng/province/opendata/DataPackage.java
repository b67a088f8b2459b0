package org.jiheng.province.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiheng.documents.csv.CsvLine;
import org.jiheng.province.table.NotCounted;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RankedDepartment;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * The year as a Fiscal Data Package: one CSV after the other and then what describes them. The same
 * data gives the same bytes.
 */
public final class DataPackage {

  /** Without it Excel takes Chinese in UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String DEPARTMENTS = "departments";

  private final ProvinceYear year;
  private final Descriptor descriptor;
  private final ZipOutputStream archive;
  private final LocalDateTime time;

  public DataPackage(ProvinceYear year, OutputStream out) {
    this.year = year;
    this.descriptor = new Descriptor(year);
    this.archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.time = LocalDateTime.ofInstant(year.asOf(), ZoneOffset.UTC);
  }

  /** How many tables are filled department by department, one after the other. */
  public static int tables() {
    return DataTable.values().length;
  }

  /** The table of the departments themselves. */
  public void departments() throws IOException {
    try (var table = open(DEPARTMENTS)) {
      for (RankedDepartment department : year.ranking()) {
        table.add(row(department));
      }
    }
  }

  /**
   * The next table, to be closed before another one.
   *
   * @param number from 0, below {@link #tables()}
   */
  public Filling table(int number) throws IOException {
    var table = DataTable.values()[number];
    return new Filling(table, open(table.resource()));
  }

  /** Writes what describes the tables; the stream stays open. */
  public void end() throws IOException {
    entry("datapackage.json");
    archive.write(descriptor.bytes());
    archive.closeEntry();
    archive.finish();
  }

  /** A table that takes one department after the other. */
  public static final class Filling implements AutoCloseable {

    private final DataTable table;
    private final Written written;

    private Filling(DataTable table, Written written) {
      this.table = table;
      this.written = written;
    }

    public void add(StandingEvaluation standing) throws IOException {
      for (List<Object> row : table.rows(standing)) {
        written.add(row);
      }
    }

    @Override
    public void close() throws IOException {
      written.close();
    }
  }

  private List<Object> row(RankedDepartment department) {
    return Arrays.asList(
        year.fiscalYear(),
        department.code(),
        department.name(),
        department.rank(),
        department.score(),
        department.grade(),
        department.leftOut() == null ? null : department.leftOut().name(),
        department.leftOut() == null ? null : NotCounted.title(department.leftOut()),
        department.selfTotal(),
        department.annual(),
        department.executed(),
        department.rate(),
        department.findings(),
        department.revision(),
        department.filingRevision(),
        department.pending());
  }

  private Written open(String resource) throws IOException {
    entry(descriptor.path(resource));
    var table = new Written(resource);
    table.write(BYTE_ORDER_MARK);
    table.add(descriptor.columns(resource));
    return table;
  }

  private void entry(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    archive.putNextEntry(entry);
  }

  /** A CSV in the archive, whose size and hash become part of its description. */
  private final class Written implements AutoCloseable {

    private final String resource;
    private final MessageDigest digest;
    private final int columns;
    private long bytes;

    Written(String resource) {
      this.resource = resource;
      this.columns = descriptor.columns(resource).size();
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    void add(List<?> row) throws IOException {
      if (row.size() != columns) {
        throw new IllegalArgumentException(resource + " has other columns than " + row);
      }
      write(CsvLine.of(row));
    }

    private void write(String text) throws IOException {
      var line = text.getBytes(StandardCharsets.UTF_8);
      digest.update(line);
      bytes += line.length;
      archive.write(line);
    }

    @Override
    public void close() throws IOException {
      archive.closeEntry();
      descriptor.written(resource, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
