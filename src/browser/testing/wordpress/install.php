<?php
// Makes the database, fills it as WordPress's own installer does, and says the version.
mysqli_connect( 'localhost', 'root', '', '', 0, getenv( 'BILATERAL_SOCKET' ) )->query( 'CREATE DATABASE wordpress' );

define( 'WP_INSTALLING', true );

// WordPress lets this be replaced: there is nobody to write a letter to.
function wp_new_blog_notification() {}

require __DIR__ . '/site.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Newsroom', 'admin', 'admin@example.org', false, '', wp_generate_password() );
// Unlike the administrator, an author may not write just any HTML.
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => wp_generate_password(), 'role' => 'author' ) );
echo $wp_version;
