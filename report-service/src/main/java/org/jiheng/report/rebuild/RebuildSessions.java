package org.jiheng.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens sessions with the driver itself: a pool would lend a session's lock to somebody else. */
@ApplicationScoped
class RebuildSessions {

  private final String url;
  private final Properties properties = new Properties();

  RebuildSessions(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    user.ifPresent(name -> PGProperty.USER.set(properties, name));
    password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
    PGProperty.APPLICATION_NAME.set(properties, "rebuild");
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.SOCKET_TIMEOUT.set(properties, 60);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
  }

  RebuildSession open() throws SQLException {
    return new RebuildSession(new Driver().connect(url, properties));
  }
}
