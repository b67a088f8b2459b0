/** The page's identity: a login at the issuer, kept in a cookie that only gateways can read. */
package org.jiheng.gateway.session;
