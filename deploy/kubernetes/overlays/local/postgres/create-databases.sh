# Read by the image's entrypoint when the data directory is empty: for each service a database and a role that owns it.
# Nobody else may connect to it, so neither service can read the other's tables.
create_database() {
  psql --username="$POSTGRES_USER" --set=ON_ERROR_STOP=1 \
    --set=database="$1" --set=role="$2" --set=password="$3" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"role";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
}

create_database projects "$PROJECTS_USERNAME" "$PROJECTS_PASSWORD"
create_database suppliers "$SUPPLIERS_USERNAME" "$SUPPLIERS_PASSWORD"
