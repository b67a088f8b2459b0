package org.jiheng.outbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Opens the relay's session with the driver itself: a pool would lend its lock to somebody else,
 * and it must not take a connection away from the service.
 */
@Singleton
class RelayDatabase implements RelaySession.Opener {

  private final String url;
  private final Properties properties = new Properties();

  RelayDatabase(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    user.ifPresent(name -> PGProperty.USER.set(properties, name));
    password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
    PGProperty.APPLICATION_NAME.set(properties, "outbox-relay");
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.SOCKET_TIMEOUT.set(properties, 60);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
  }

  @Override
  public RelaySession open() throws SQLException {
    var connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("the relay needs a PostgreSQL database");
    }
    try {
      return new RelaySession(connection);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }
}
