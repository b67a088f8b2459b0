package org.jiheng.bench.phase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jiheng.bench.stage.PublishedEvents;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a year that indicator-service has stored, and their events as outbox rows, copied
 * into tables of the same columns and indexes: one transaction, one connection, the median of
 * three.
 */
final class CopyPeer {

  private static final int TRIES = 3;
  private static final String EVENTS = "select * from bench_outbox";

  private final Stage stage;
  private final int year;

  CopyPeer(Stage stage, int year) {
    this.stage = stage;
    this.year = year;
  }

  double rowsPerSecond() throws SQLException, IOException, InterruptedException {
    double[] seconds = new double[TRIES];
    var rows = 0L;
    try (var connection = stage.owner("indicator");
        var statement = connection.createStatement()) {
      statement.execute("create table bench_indicator (like indicator including all)");
      statement.execute("create table bench_outbox (like outbox including all)");
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      var stored = out(copies, "select * from indicator where fiscal_year = " + year);
      PublishedEvents.awaitEmpty(connection);
      published().insert(connection, "bench_outbox", Topic.INDICATOR.topicName(), 1);
      var events = out(copies, EVENTS);
      connection.setAutoCommit(false);
      for (int i = 0; i < TRIES; i++) {
        statement.execute("truncate bench_indicator, bench_outbox");
        connection.commit();
        long start = System.nanoTime();
        rows = copies.copyIn("copy bench_indicator from stdin", new ByteArrayInputStream(stored));
        copies.copyIn("copy bench_outbox from stdin", new ByteArrayInputStream(events));
        connection.commit();
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
      statement.execute("drop table bench_indicator, bench_outbox");
      connection.commit();
    }
    Arrays.sort(seconds);
    return rows / seconds[TRIES / 2];
  }

  private PublishedEvents published() {
    return PublishedEvents.read(
        stage.kafka(),
        Integer.MAX_VALUE,
        headers -> Integer.toString(year).equals(headers.get("ce_fiscalyear")));
  }

  private static byte[] out(CopyManager copies, String query) throws SQLException, IOException {
    var bytes = new ByteArrayOutputStream();
    copies.copyOut("copy (" + query + ") to stdout", bytes);
    return bytes.toByteArray();
  }
}
