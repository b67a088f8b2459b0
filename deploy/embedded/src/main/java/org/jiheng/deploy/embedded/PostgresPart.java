package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A real PostgreSQL server. The library behind it starts servers for throw-away tests; here the
 * data is kept and commits are durable, so its unsafe defaults are all overridden.
 */
final class PostgresPart implements Part {

  private static final String SUPERUSER = "postgres";

  private final Path data;
  private final int port;
  private final Credentials credentials;
  private final PostgresWatch watch;

  private PostgresPart(Path data, int port, Credentials credentials, PostgresWatch watch) {
    this.data = data;
    this.port = port;
    this.credentials = credentials;
    this.watch = watch;
  }

  static PostgresPart start(Path directory, int port, Path log, PostgresWatch.Listener listener)
      throws IOException, InterruptedException, SQLException {
    var folder = PartFolder.of(directory, "postgres");
    OrphanedPostgres.stop(folder.path());
    folder.discardUnlessInitialized();
    var credentials = Credentials.in(directory);
    var password = credentials.of(SUPERUSER);
    var passwordFile = Files.createTempFile("postgres", ".password");
    try (PostgresBinaries binaries = PostgresBinaries.claim(directory)) {
      Files.writeString(passwordFile, password);
      var server =
          settings(folder.path(), port, log, passwordFile)
              .setConnectConfig("password", password)
              .setOverrideWorkingDirectory(binaries.directory().toFile())
              .start();
      var databases = new Databases(credentials);
      databases.create(server.getPostgresDatabase());
      Databases.countStatements(server.getPostgresDatabase());
      for (String database : Databases.NAMES) {
        Databases.grantSchema(server.getDatabase(SUPERUSER, database), database);
      }
    } finally {
      Files.delete(passwordFile);
    }
    folder.markInitialized();
    var address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    var watch = PostgresWatch.of(folder.path(), address, SUPERUSER, password, listener);
    return new PostgresPart(folder.path(), port, credentials, watch);
  }

  private static EmbeddedPostgres.Builder settings(
      Path data, int port, Path log, Path passwordFile) {
    var logFile = Redirect.appendTo(log.resolve("postgresql.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(180))
        .setOutputRedirector(logFile)
        .setErrorRedirector(logFile)
        // These are options of initdb: the same order of text on every machine, no trust of
        // whoever connects, and a password from the start.
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "200")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        // Behind a checkpoint every page is logged whole once more: much of what is written ahead.
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        // The begin and end of a transaction are counted as such already.
        .setServerConfig("pg_stat_statements.track_utility", "off");
  }

  @Override
  public void describe(ObjectNode parts) {
    var databases = parts.putObject("databases");
    for (String database : Databases.NAMES) {
      var each = databases.putObject(database);
      each.put("url", "jdbc:postgresql://127.0.0.1:" + port + "/" + database);
      role(each.putObject("owner"), Databases.owner(database));
      role(each.putObject("application"), Databases.application(database));
    }
  }

  private void role(ObjectNode node, String role) {
    try {
      node.put("user", role).put("password", credentials.of(role));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    watch.close();
    OrphanedPostgres.stop(data);
  }
}
