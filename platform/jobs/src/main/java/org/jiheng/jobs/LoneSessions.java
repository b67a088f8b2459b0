package org.jiheng.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens sessions with the driver itself: a pool would lend a session's lock to somebody else. */
@ApplicationScoped
public class LoneSessions {

  private final String url;
  private final Properties properties = new Properties();

  LoneSessions(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    user.ifPresent(name -> PGProperty.USER.set(properties, name));
    password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.SOCKET_TIMEOUT.set(properties, 60);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
  }

  /**
   * @param kind of the jobs of which the session's holder wants to be the only worker
   */
  public LoneSession open(String kind) throws SQLException {
    var named = new Properties();
    named.putAll(properties);
    PGProperty.APPLICATION_NAME.set(named, kind);
    return new LoneSession(new Driver().connect(url, named), kind);
  }
}
