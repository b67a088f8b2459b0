package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices a PostgreSQL server that ends by itself, or that takes connections and says nothing. */
final class PostgresWatch implements AutoCloseable {

  private static final int ROUND_SECONDS = 5;
  private static final String ANSWER_SECONDS = "3";

  /** What the watch tells, from threads of its own. */
  interface Listener {

    /** Told when it changes. */
    void answers(boolean answers);

    void ended();
  }

  private final String address;
  private final Properties connection = new Properties();
  private final Listener listener;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(PostgresWatch::thread);
  private boolean answered = true;
  private volatile boolean closed;

  private PostgresWatch(String address, String user, String password, Listener listener) {
    this.address = address;
    this.listener = listener;
    connection.setProperty("user", user);
    connection.setProperty("password", password);
    for (String each : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
      connection.setProperty(each, ANSWER_SECONDS);
    }
  }

  static PostgresWatch of(
      Path data, String address, String user, String password, Listener listener)
      throws IOException {
    var watch = new PostgresWatch(address, user, password, listener);
    OrphanedPostgres.find(data).ifPresent(server -> server.onExit().thenRun(watch::ended));
    watch.rounds.scheduleWithFixedDelay(watch::ask, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "postgres-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void ended() {
    if (!closed) {
      listener.ended();
    }
  }

  private void ask() {
    var answers = answer();
    if (answers != answered && !closed) {
      answered = answers;
      listener.answers(answers);
    }
  }

  private boolean answer() {
    try (var asked = DriverManager.getConnection(address, connection);
        var statement = asked.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException silent) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    rounds.shutdownNow();
  }
}
