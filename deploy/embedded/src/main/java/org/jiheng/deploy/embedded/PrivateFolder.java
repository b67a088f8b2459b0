package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that nobody but its owner can look into or put anything in: the platform runs programs
 * from such folders and keeps passwords there, and a machine has other users.
 */
public final class PrivateFolder {

  private static final String OWNER_ONLY = "rwx------";

  private PrivateFolder() {}

  /**
   * Makes it where it is missing, and closes one that was left open.
   *
   * @throws IOException also where it belongs to another user, who may have filled it
   */
  public static Path of(Path path) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString(OWNER_ONLY);
    if (Files.notExists(path)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    var probe = Files.createTempFile(path, ".owner", null);
    try {
      if (!Files.getOwner(probe).equals(Files.getOwner(path))) {
        throw new IOException(path + " belongs to another user");
      }
    } finally {
      Files.delete(probe);
    }
    if (!Files.getPosixFilePermissions(path).equals(ownerOnly)) {
      Files.setPosixFilePermissions(path, ownerOnly);
    }
    return path;
  }
}
