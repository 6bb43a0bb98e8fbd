using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PgbPortal.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Hashversleuteling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Zendingen",
                type: "character varying(320)",
                unicode: false,
                maxLength: 320,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "BestandHash",
                table: "Betaalruns",
                type: "character varying(320)",
                unicode: false,
                maxLength: 320,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Berichten",
                type: "character varying(320)",
                unicode: false,
                maxLength: 320,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Zendingen",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(320)",
                oldUnicode: false,
                oldMaxLength: 320);

            migrationBuilder.AlterColumn<string>(
                name: "BestandHash",
                table: "Betaalruns",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(320)",
                oldUnicode: false,
                oldMaxLength: 320,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "InhoudHash",
                table: "Berichten",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(320)",
                oldUnicode: false,
                oldMaxLength: 320);
        }
    }
}
