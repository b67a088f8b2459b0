package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords, kept in the data folder for its owner only and nowhere else. */
final class Credentials {

  static final String FILE = "credentials.properties";
  private static final int BYTES = 24;

  private final Properties passwords = new Properties();
  private final Path file;
  private final SecureRandom random = new SecureRandom();

  private Credentials(Path file) {
    this.file = file;
  }

  static Credentials in(Path directory) throws IOException {
    var credentials = new Credentials(directory.resolve(FILE));
    if (Files.exists(credentials.file)) {
      try (var reader = Files.newBufferedReader(credentials.file)) {
        credentials.passwords.load(reader);
      }
    }
    return credentials;
  }

  /** The password of this role, drawn and written down when it is asked for the first time. */
  String of(String role) throws IOException {
    var password = passwords.getProperty(role);
    if (password == null) {
      var bytes = new byte[BYTES];
      random.nextBytes(bytes);
      password = HexFormat.of().formatHex(bytes);
      passwords.setProperty(role, password);
      write();
    }
    return password;
  }

  private void write() throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var next = Files.createTempFile(file.getParent(), FILE, ".next", ownerOnly);
    try (Writer writer = Files.newBufferedWriter(next)) {
      passwords.store(writer, null);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
