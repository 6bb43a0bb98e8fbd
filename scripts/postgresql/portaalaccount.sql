-- The account that the portal of docker-compose.yml works as; run once, when the database is made.
CREATE ROLE pgb_portaal LOGIN PASSWORD 'Oefenwereld-2026';
