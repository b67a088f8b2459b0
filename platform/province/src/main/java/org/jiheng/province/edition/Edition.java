package org.jiheng.province.edition;

import java.io.IOException;
import java.time.Instant;

/** A file that is written step by step, from what a single moment shows. */
public interface Edition {

  /** Writes some more; false when the file is complete. */
  boolean step() throws IOException;

  /** Departments that are in the file. */
  int written();

  /** Departments that will be in it. */
  int toWrite();

  /** How far its data is complete. */
  Instant asOf();
}
