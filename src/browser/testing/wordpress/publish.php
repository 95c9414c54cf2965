<?php
// Publishes the post that comes in, as an author would, and says its address.
require __DIR__ . '/site.php';

$author = get_user_by( 'login', 'author' );
wp_set_current_user( $author->ID );
$post = wp_insert_post(
	wp_slash(
		array(
			'post_title'   => 'Article',
			'post_content' => stream_get_contents( STDIN ),
			'post_status'  => 'publish',
			'post_author'  => $author->ID,
		)
	),
	true
);
if ( is_wp_error( $post ) ) {
	fwrite( STDERR, $post->get_error_message() );
	exit( 1 );
}
echo get_permalink( $post );
