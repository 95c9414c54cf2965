<?php
// What wp-config.php and index.php are elsewhere: the settings of one site, and the way in for the web server. Debian's
// own wp-config.php reads /etc, which is not the tests' to write.

define( 'ABSPATH', getenv( 'BILATERAL_WORDPRESS' ) . '/' );
define( 'WPMU_PLUGIN_DIR', __DIR__ . '/mu-plugins' );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'BILATERAL_SOCKET' ) );
$table_prefix = 'wp_';

// The web server chose its port by itself.
$origin = PHP_SAPI === 'cli-server' ? "http://127.0.0.1:{$_SERVER['SERVER_PORT']}" : getenv( 'BILATERAL_ORIGIN' );
define( 'WP_HOME', $origin );
define( 'WP_SITEURL', $origin );

// It asks nobody for updates, and does nothing on the side. It knows "localhost" as its own machine in this spelling alone.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', 'LOCALHOST' );
define( 'DISABLE_WP_CRON', true );

if ( PHP_SAPI === 'cli-server' ) {
	$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
	if ( is_file( ABSPATH . $path ) && ! str_ends_with( $path, '.php' ) ) {
		return false;
	}
	define( 'WP_USE_THEMES', true );
}

require ABSPATH . 'wp-settings.php';

if ( PHP_SAPI === 'cli-server' ) {
	wp();
	require ABSPATH . WPINC . '/template-loader.php';
}
