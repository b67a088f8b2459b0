package org.jiheng.check;

import java.io.IOException;

/** How a checked file is told. */
interface Presentation {

  String of(Checked checked) throws IOException;
}
