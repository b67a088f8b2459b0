/** The web page, as Quinoa builds it from {@code src/main/webui}. */
package org.jiheng.gateway.page;
