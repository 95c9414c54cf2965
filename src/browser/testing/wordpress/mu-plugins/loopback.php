<?php
// WordPress fetches what authors paste, so it refuses addresses of its own machine, and unusual ports: whoever may write
// a post could otherwise look behind the firewall. Here the server under test is just there.
add_filter( 'http_request_host_is_external', fn( $external, $host ) => $external || strtolower( $host ) === 'localhost', 10, 2 );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => array( ...$ports, parse_url( $url, PHP_URL_PORT ) ), 10, 3 );

// It gives up after five seconds, and remembers that. How busy the machine of a test is, is not what is tested.
add_filter( 'http_request_timeout', fn() => 60 );
