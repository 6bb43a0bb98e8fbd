-- The second wall on SQL Server (docs/beheer.md). Made from the model; a test compares. Run it as the owner of the database, again
-- after each new version, and restart the portal.
IF SCHEMA_ID(N'pgb') IS NULL EXEC(N'CREATE SCHEMA pgb');
GO
DROP SECURITY POLICY IF EXISTS pgb.[Aanmeldsessies];
DROP SECURITY POLICY IF EXISTS pgb.[Bankafschriften];
DROP SECURITY POLICY IF EXISTS pgb.[Bankregels];
DROP SECURITY POLICY IF EXISTS pgb.[Beoordelingen];
DROP SECURITY POLICY IF EXISTS pgb.[Berichten];
DROP SECURITY POLICY IF EXISTS pgb.[Berichtkeuzes];
DROP SECURITY POLICY IF EXISTS pgb.[Betaalbestanddelen];
DROP SECURITY POLICY IF EXISTS pgb.[Betaaldelen];
DROP SECURITY POLICY IF EXISTS pgb.[Betaalopdrachten];
DROP SECURITY POLICY IF EXISTS pgb.[Betaalruns];
DROP SECURITY POLICY IF EXISTS pgb.[Bewaarplichten];
DROP SECURITY POLICY IF EXISTS pgb.[Boekhoudfouten];
DROP SECURITY POLICY IF EXISTS pgb.[Boekingsregels];
DROP SECURITY POLICY IF EXISTS pgb.[Brieven];
DROP SECURITY POLICY IF EXISTS pgb.[Budgetboekingen];
DROP SECURITY POLICY IF EXISTS pgb.[Budgethouders];
DROP SECURITY POLICY IF EXISTS pgb.[DeclaratieBevindingen];
DROP SECURITY POLICY IF EXISTS pgb.[Declaratieregels];
DROP SECURITY POLICY IF EXISTS pgb.[Declaraties];
DROP SECURITY POLICY IF EXISTS pgb.[Dossieropeningen];
DROP SECURITY POLICY IF EXISTS pgb.[Ervaringen];
DROP SECURITY POLICY IF EXISTS pgb.[Functiebudgetten];
DROP SECURITY POLICY IF EXISTS pgb.[Inzagesignalen];
DROP SECURITY POLICY IF EXISTS pgb.[Kennisgevingen];
DROP SECURITY POLICY IF EXISTS pgb.[Ketenkoppen];
DROP SECURITY POLICY IF EXISTS pgb.[Kladden];
DROP SECURITY POLICY IF EXISTS pgb.[Logketens];
DROP SECURITY POLICY IF EXISTS pgb.[Logregels];
DROP SECURITY POLICY IF EXISTS pgb.[Maandloontermijnen];
DROP SECURITY POLICY IF EXISTS pgb.[Mandaten];
DROP SECURITY POLICY IF EXISTS pgb.[Overeenkomstregels];
DROP SECURITY POLICY IF EXISTS pgb.[Overeenkomstwijzigingen];
DROP SECURITY POLICY IF EXISTS pgb.[Personen];
DROP SECURITY POLICY IF EXISTS pgb.[Rechtbevestigingen];
DROP SECURITY POLICY IF EXISTS pgb.[Regelversies];
DROP SECURITY POLICY IF EXISTS pgb.[Rekeningen];
DROP SECURITY POLICY IF EXISTS pgb.[Reserveringen];
DROP SECURITY POLICY IF EXISTS pgb.[Stortingen];
DROP SECURITY POLICY IF EXISTS pgb.[Stortingsbeloften];
DROP SECURITY POLICY IF EXISTS pgb.[Taaktoewijzingen];
DROP SECURITY POLICY IF EXISTS pgb.[Tegoeden];
DROP SECURITY POLICY IF EXISTS pgb.[Toekenningen];
DROP SECURITY POLICY IF EXISTS pgb.[Vaststellingen];
DROP SECURITY POLICY IF EXISTS pgb.[Vertegenwoordigersvoorstellen];
DROP SECURITY POLICY IF EXISTS pgb.[Vertegenwoordigingen];
DROP SECURITY POLICY IF EXISTS pgb.[Vervangingen];
DROP SECURITY POLICY IF EXISTS pgb.[Vorderingen];
DROP SECURITY POLICY IF EXISTS pgb.[Vorderingstermijnen];
DROP SECURITY POLICY IF EXISTS pgb.[Vraagberichten];
DROP SECURITY POLICY IF EXISTS pgb.[Vragen];
DROP SECURITY POLICY IF EXISTS pgb.[Wijzigingsbeoordelingen];
DROP SECURITY POLICY IF EXISTS pgb.[Wijzigingsregels];
DROP SECURITY POLICY IF EXISTS pgb.[Wisregels];
DROP SECURITY POLICY IF EXISTS pgb.[Wisronden];
DROP SECURITY POLICY IF EXISTS pgb.[Zendingen];
DROP SECURITY POLICY IF EXISTS pgb.[Ziekmeldingen];
DROP SECURITY POLICY IF EXISTS pgb.[Zorgovereenkomsten];
DROP SECURITY POLICY IF EXISTS pgb.[Zorgverleners];
GO
CREATE OR ALTER FUNCTION pgb.[Aanmeldsessies_Lezen](@Apparaat nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Aanmeldsessies_Toevoegen](@Apparaat nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Aanmeldsessies_Wijzigen](@Apparaat nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '';
GO
CREATE OR ALTER FUNCTION pgb.[Aanmeldsessies_Verwijderen](@Apparaat nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Aanmeldsessies]
    ADD FILTER PREDICATE pgb.[Aanmeldsessies_Lezen]([Apparaat]) ON dbo.[Aanmeldsessies],
    ADD BLOCK PREDICATE pgb.[Aanmeldsessies_Toevoegen]([Apparaat]) ON dbo.[Aanmeldsessies] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Aanmeldsessies_Wijzigen]([Apparaat]) ON dbo.[Aanmeldsessies] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Aanmeldsessies_Wijzigen]([Apparaat]) ON dbo.[Aanmeldsessies] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Aanmeldsessies_Verwijderen]([Apparaat]) ON dbo.[Aanmeldsessies] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Bankafschriften_Lezen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankafschriften_Toevoegen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankafschriften_Wijzigen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankafschriften_Verwijderen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE SECURITY POLICY pgb.[Bankafschriften]
    ADD FILTER PREDICATE pgb.[Bankafschriften_Lezen]([Aantal]) ON dbo.[Bankafschriften],
    ADD BLOCK PREDICATE pgb.[Bankafschriften_Toevoegen]([Aantal]) ON dbo.[Bankafschriften] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Bankafschriften_Wijzigen]([Aantal]) ON dbo.[Bankafschriften] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Bankafschriften_Wijzigen]([Aantal]) ON dbo.[Bankafschriften] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Bankafschriften_Verwijderen]([Aantal]) ON dbo.[Bankafschriften] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Bankregels_Lezen](@BankafschriftId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankregels_Toevoegen](@BankafschriftId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankregels_Wijzigen](@BankafschriftId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Bankregels_Verwijderen](@BankafschriftId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE SECURITY POLICY pgb.[Bankregels]
    ADD FILTER PREDICATE pgb.[Bankregels_Lezen]([BankafschriftId]) ON dbo.[Bankregels],
    ADD BLOCK PREDICATE pgb.[Bankregels_Toevoegen]([BankafschriftId]) ON dbo.[Bankregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Bankregels_Wijzigen]([BankafschriftId]) ON dbo.[Bankregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Bankregels_Wijzigen]([BankafschriftId]) ON dbo.[Bankregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Bankregels_Verwijderen]([BankafschriftId]) ON dbo.[Bankregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Beoordelingen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Beoordelingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Beoordelingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Beoordelingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Beoordelingen]
    ADD FILTER PREDICATE pgb.[Beoordelingen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Beoordelingen],
    ADD BLOCK PREDICATE pgb.[Beoordelingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Beoordelingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Beoordelingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Beoordelingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Beoordelingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Beoordelingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Beoordelingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Beoordelingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Berichten_Lezen](@VerstrekkerId uniqueidentifier, @Wet nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND ((@Wet IS NULL AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier)) OR @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Berichten_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Berichten_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Berichten_Verwijderen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE SECURITY POLICY pgb.[Berichten]
    ADD FILTER PREDICATE pgb.[Berichten_Lezen]([VerstrekkerId], [Wet]) ON dbo.[Berichten],
    ADD BLOCK PREDICATE pgb.[Berichten_Toevoegen]([VerstrekkerId]) ON dbo.[Berichten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Berichten_Wijzigen]([VerstrekkerId]) ON dbo.[Berichten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Berichten_Wijzigen]([VerstrekkerId]) ON dbo.[Berichten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Berichten_Verwijderen]([VerstrekkerId]) ON dbo.[Berichten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Berichtkeuzes_Lezen](@PersoonId uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (@PersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE OR ALTER FUNCTION pgb.[Berichtkeuzes_Toevoegen](@PersoonId uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (@PersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE OR ALTER FUNCTION pgb.[Berichtkeuzes_Wijzigen](@PersoonId uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (@PersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE OR ALTER FUNCTION pgb.[Berichtkeuzes_Verwijderen](@PersoonId uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (@PersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE SECURITY POLICY pgb.[Berichtkeuzes]
    ADD FILTER PREDICATE pgb.[Berichtkeuzes_Lezen]([PersoonId], [ZorgverlenerId]) ON dbo.[Berichtkeuzes],
    ADD BLOCK PREDICATE pgb.[Berichtkeuzes_Toevoegen]([PersoonId], [ZorgverlenerId]) ON dbo.[Berichtkeuzes] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Berichtkeuzes_Wijzigen]([PersoonId], [ZorgverlenerId]) ON dbo.[Berichtkeuzes] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Berichtkeuzes_Wijzigen]([PersoonId], [ZorgverlenerId]) ON dbo.[Berichtkeuzes] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Berichtkeuzes_Verwijderen]([PersoonId], [ZorgverlenerId]) ON dbo.[Berichtkeuzes] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Betaalbestanddelen_Lezen](@BetaalrunId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalbestanddelen_Toevoegen](@BetaalrunId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalbestanddelen_Wijzigen](@BetaalrunId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalbestanddelen_Verwijderen](@BetaalrunId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE SECURITY POLICY pgb.[Betaalbestanddelen]
    ADD FILTER PREDICATE pgb.[Betaalbestanddelen_Lezen]([BetaalrunId]) ON dbo.[Betaalbestanddelen],
    ADD BLOCK PREDICATE pgb.[Betaalbestanddelen_Toevoegen]([BetaalrunId]) ON dbo.[Betaalbestanddelen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Betaalbestanddelen_Wijzigen]([BetaalrunId]) ON dbo.[Betaalbestanddelen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalbestanddelen_Wijzigen]([BetaalrunId]) ON dbo.[Betaalbestanddelen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalbestanddelen_Verwijderen]([BetaalrunId]) ON dbo.[Betaalbestanddelen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Betaaldelen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaaldelen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaaldelen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaaldelen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Betaaldelen]
    ADD FILTER PREDICATE pgb.[Betaaldelen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Betaaldelen],
    ADD BLOCK PREDICATE pgb.[Betaaldelen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Betaaldelen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Betaaldelen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Betaaldelen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaaldelen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Betaaldelen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaaldelen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Betaaldelen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Betaalopdrachten_Lezen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Betaaldelen] r1 WHERE r1.[BetaalopdrachtId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaalopdrachten_Toevoegen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Betaaldelen] r1 WHERE r1.[BetaalopdrachtId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaalopdrachten_Wijzigen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Betaaldelen] r1 WHERE r1.[BetaalopdrachtId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Betaalopdrachten_Verwijderen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Betaaldelen] r1 WHERE r1.[BetaalopdrachtId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Betaalopdrachten]
    ADD FILTER PREDICATE pgb.[Betaalopdrachten_Lezen]([BudgethouderId], [Id], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Betaalopdrachten],
    ADD BLOCK PREDICATE pgb.[Betaalopdrachten_Toevoegen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Betaalopdrachten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Betaalopdrachten_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Betaalopdrachten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalopdrachten_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Betaalopdrachten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalopdrachten_Verwijderen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Betaalopdrachten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Betaalruns_Lezen](@AangebodenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalruns_Toevoegen](@AangebodenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalruns_Wijzigen](@AangebodenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Betaalruns_Verwijderen](@AangebodenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE SECURITY POLICY pgb.[Betaalruns]
    ADD FILTER PREDICATE pgb.[Betaalruns_Lezen]([AangebodenOpUtc]) ON dbo.[Betaalruns],
    ADD BLOCK PREDICATE pgb.[Betaalruns_Toevoegen]([AangebodenOpUtc]) ON dbo.[Betaalruns] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Betaalruns_Wijzigen]([AangebodenOpUtc]) ON dbo.[Betaalruns] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalruns_Wijzigen]([AangebodenOpUtc]) ON dbo.[Betaalruns] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Betaalruns_Verwijderen]([AangebodenOpUtc]) ON dbo.[Betaalruns] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Bewaarplichten_Lezen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Bewaarplichten_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Bewaarplichten_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Bewaarplichten_Verwijderen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Bewaarplichten]
    ADD FILTER PREDICATE pgb.[Bewaarplichten_Lezen]([BudgethouderId]) ON dbo.[Bewaarplichten],
    ADD BLOCK PREDICATE pgb.[Bewaarplichten_Toevoegen]([VerstrekkerId]) ON dbo.[Bewaarplichten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Bewaarplichten_Wijzigen]([VerstrekkerId]) ON dbo.[Bewaarplichten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Bewaarplichten_Wijzigen]([VerstrekkerId]) ON dbo.[Bewaarplichten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Bewaarplichten_Verwijderen]([BudgethouderId]) ON dbo.[Bewaarplichten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Boekhoudfouten_Lezen](@GevondenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Boekhoudfouten_Toevoegen](@GevondenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Boekhoudfouten_Wijzigen](@GevondenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Boekhoudfouten_Verwijderen](@GevondenOpUtc datetime2)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE SECURITY POLICY pgb.[Boekhoudfouten]
    ADD FILTER PREDICATE pgb.[Boekhoudfouten_Lezen]([GevondenOpUtc]) ON dbo.[Boekhoudfouten],
    ADD BLOCK PREDICATE pgb.[Boekhoudfouten_Toevoegen]([GevondenOpUtc]) ON dbo.[Boekhoudfouten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Boekhoudfouten_Wijzigen]([GevondenOpUtc]) ON dbo.[Boekhoudfouten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Boekhoudfouten_Wijzigen]([GevondenOpUtc]) ON dbo.[Boekhoudfouten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Boekhoudfouten_Verwijderen]([GevondenOpUtc]) ON dbo.[Boekhoudfouten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Boekingsregels_Lezen](@RekeningId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR EXISTS (SELECT 1 FROM dbo.[Rekeningen] r1 WHERE r1.[Id] = @RekeningId AND ((r1.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Boekingsregels_Toevoegen](@RekeningId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR EXISTS (SELECT 1 FROM dbo.[Rekeningen] r1 WHERE r1.[Id] = @RekeningId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Boekingsregels_Wijzigen](@BoekingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Boekingsregels_Verwijderen](@BoekingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Boekingsregels]
    ADD FILTER PREDICATE pgb.[Boekingsregels_Lezen]([RekeningId]) ON dbo.[Boekingsregels],
    ADD BLOCK PREDICATE pgb.[Boekingsregels_Toevoegen]([RekeningId]) ON dbo.[Boekingsregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Boekingsregels_Wijzigen]([BoekingId]) ON dbo.[Boekingsregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Boekingsregels_Wijzigen]([BoekingId]) ON dbo.[Boekingsregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Boekingsregels_Verwijderen]([BoekingId]) ON dbo.[Boekingsregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Brieven_Lezen](@AanPersoonId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Brieven_Toevoegen](@AanPersoonId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Brieven_Wijzigen](@AanPersoonId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Brieven_Verwijderen](@AanPersoonId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Brieven]
    ADD FILTER PREDICATE pgb.[Brieven_Lezen]([AanPersoonId]) ON dbo.[Brieven],
    ADD BLOCK PREDICATE pgb.[Brieven_Toevoegen]([AanPersoonId]) ON dbo.[Brieven] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Brieven_Wijzigen]([AanPersoonId]) ON dbo.[Brieven] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Brieven_Wijzigen]([AanPersoonId]) ON dbo.[Brieven] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Brieven_Verwijderen]([AanPersoonId]) ON dbo.[Brieven] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Budgetboekingen_Lezen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR EXISTS (SELECT 1 FROM dbo.[Boekingsregels] r1 WHERE r1.[BoekingId] = @Id AND EXISTS (SELECT 1 FROM dbo.[Rekeningen] r2 WHERE r2.[Id] = r1.[RekeningId] AND ((r2.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR r2.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r2.[ZichtbaarVoorZorgverlener] = 1 AND r2.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r2.[ZichtbaarVoorVerstrekker] = 1 AND r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ',')))))));
GO
CREATE OR ALTER FUNCTION pgb.[Budgetboekingen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'burger' OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Budgetboekingen_Wijzigen](@CorrigeertId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Budgetboekingen_Verwijderen](@CorrigeertId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Budgetboekingen]
    ADD FILTER PREDICATE pgb.[Budgetboekingen_Lezen]([Id]) ON dbo.[Budgetboekingen],
    ADD BLOCK PREDICATE pgb.[Budgetboekingen_Toevoegen]([VerstrekkerId]) ON dbo.[Budgetboekingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Budgetboekingen_Wijzigen]([CorrigeertId]) ON dbo.[Budgetboekingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Budgetboekingen_Wijzigen]([CorrigeertId]) ON dbo.[Budgetboekingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Budgetboekingen_Verwijderen]([CorrigeertId]) ON dbo.[Budgetboekingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Budgethouders_Lezen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @Id IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))) OR EXISTS (SELECT 1 FROM dbo.[Zorgovereenkomsten] r2 WHERE r2.[BudgethouderId] = @Id AND (r2.[ZichtbaarVoorZorgverlener] = 1 AND r2.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Budgethouders_Toevoegen](@Bsn varchar(80))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Budgethouders_Wijzigen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @Id IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Budgethouders_Verwijderen](@Bsn varchar(80))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Budgethouders]
    ADD FILTER PREDICATE pgb.[Budgethouders_Lezen]([Id]) ON dbo.[Budgethouders],
    ADD BLOCK PREDICATE pgb.[Budgethouders_Toevoegen]([Bsn]) ON dbo.[Budgethouders] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Budgethouders_Wijzigen]([Id]) ON dbo.[Budgethouders] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Budgethouders_Wijzigen]([Id]) ON dbo.[Budgethouders] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Budgethouders_Verwijderen]([Bsn]) ON dbo.[Budgethouders] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[DeclaratieBevindingen_Lezen](@DeclaratieId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Declaraties] r1 WHERE r1.[Id] = @DeclaratieId AND ((r1.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r2 WHERE r2.[DeclaratieId] = r1.[Id] AND (r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ',')))))));
GO
CREATE OR ALTER FUNCTION pgb.[DeclaratieBevindingen_Toevoegen](@DeclaratieId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Declaraties] r1 WHERE r1.[Id] = @DeclaratieId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r2 WHERE r2.[DeclaratieId] = r1.[Id] AND (r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))))));
GO
CREATE OR ALTER FUNCTION pgb.[DeclaratieBevindingen_Wijzigen](@DeclaratieId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Declaraties] r1 WHERE r1.[Id] = @DeclaratieId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r2 WHERE r2.[DeclaratieId] = r1.[Id] AND (r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))))));
GO
CREATE OR ALTER FUNCTION pgb.[DeclaratieBevindingen_Verwijderen](@DeclaratieId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Declaraties] r1 WHERE r1.[Id] = @DeclaratieId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r2 WHERE r2.[DeclaratieId] = r1.[Id] AND (r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))))));
GO
CREATE SECURITY POLICY pgb.[DeclaratieBevindingen]
    ADD FILTER PREDICATE pgb.[DeclaratieBevindingen_Lezen]([DeclaratieId]) ON dbo.[DeclaratieBevindingen],
    ADD BLOCK PREDICATE pgb.[DeclaratieBevindingen_Toevoegen]([DeclaratieId]) ON dbo.[DeclaratieBevindingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[DeclaratieBevindingen_Wijzigen]([DeclaratieId]) ON dbo.[DeclaratieBevindingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[DeclaratieBevindingen_Wijzigen]([DeclaratieId]) ON dbo.[DeclaratieBevindingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[DeclaratieBevindingen_Verwijderen]([DeclaratieId]) ON dbo.[DeclaratieBevindingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Declaratieregels_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaratieregels_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaratieregels_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaratieregels_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Declaratieregels]
    ADD FILTER PREDICATE pgb.[Declaratieregels_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Declaratieregels],
    ADD BLOCK PREDICATE pgb.[Declaratieregels_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Declaratieregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Declaratieregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Declaratieregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Declaratieregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Declaratieregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Declaratieregels_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Declaratieregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Declaraties_Lezen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r1 WHERE r1.[DeclaratieId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaraties_Toevoegen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r1 WHERE r1.[DeclaratieId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaraties_Wijzigen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r1 WHERE r1.[DeclaratieId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Declaraties_Verwijderen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Declaratieregels] r1 WHERE r1.[DeclaratieId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Declaraties]
    ADD FILTER PREDICATE pgb.[Declaraties_Lezen]([BudgethouderId], [Id], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Declaraties],
    ADD BLOCK PREDICATE pgb.[Declaraties_Toevoegen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Declaraties] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Declaraties_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Declaraties] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Declaraties_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Declaraties] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Declaraties_Verwijderen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Declaraties] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Dossieropeningen_Lezen](@BeoordeeldDoor uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Dossieropeningen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Dossieropeningen_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Dossieropeningen_Verwijderen](@BeoordeeldDoor uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Dossieropeningen]
    ADD FILTER PREDICATE pgb.[Dossieropeningen_Lezen]([BeoordeeldDoor]) ON dbo.[Dossieropeningen],
    ADD BLOCK PREDICATE pgb.[Dossieropeningen_Toevoegen]([VerstrekkerId]) ON dbo.[Dossieropeningen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Dossieropeningen_Wijzigen]([VerstrekkerId]) ON dbo.[Dossieropeningen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Dossieropeningen_Wijzigen]([VerstrekkerId]) ON dbo.[Dossieropeningen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Dossieropeningen_Verwijderen]([BeoordeeldDoor]) ON dbo.[Dossieropeningen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Ervaringen_Lezen](@Cijfer int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Ervaringen_Toevoegen](@Cijfer int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '';
GO
CREATE OR ALTER FUNCTION pgb.[Ervaringen_Wijzigen](@Cijfer int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Ervaringen_Verwijderen](@Cijfer int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Ervaringen]
    ADD FILTER PREDICATE pgb.[Ervaringen_Lezen]([Cijfer]) ON dbo.[Ervaringen],
    ADD BLOCK PREDICATE pgb.[Ervaringen_Toevoegen]([Cijfer]) ON dbo.[Ervaringen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Ervaringen_Wijzigen]([Cijfer]) ON dbo.[Ervaringen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Ervaringen_Wijzigen]([Cijfer]) ON dbo.[Ervaringen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Ervaringen_Verwijderen]([Cijfer]) ON dbo.[Ervaringen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Functiebudgetten_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Functiebudgetten_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Functiebudgetten_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Functiebudgetten_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Functiebudgetten]
    ADD FILTER PREDICATE pgb.[Functiebudgetten_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Functiebudgetten],
    ADD BLOCK PREDICATE pgb.[Functiebudgetten_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Functiebudgetten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Functiebudgetten_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Functiebudgetten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Functiebudgetten_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Functiebudgetten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Functiebudgetten_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Functiebudgetten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Inzagesignalen_Lezen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Inzagesignalen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier);
GO
CREATE OR ALTER FUNCTION pgb.[Inzagesignalen_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Inzagesignalen_Verwijderen](@Aantal int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Inzagesignalen]
    ADD FILTER PREDICATE pgb.[Inzagesignalen_Lezen]([Aantal]) ON dbo.[Inzagesignalen],
    ADD BLOCK PREDICATE pgb.[Inzagesignalen_Toevoegen]([VerstrekkerId]) ON dbo.[Inzagesignalen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Inzagesignalen_Wijzigen]([VerstrekkerId]) ON dbo.[Inzagesignalen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Inzagesignalen_Wijzigen]([VerstrekkerId]) ON dbo.[Inzagesignalen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Inzagesignalen_Verwijderen]([Aantal]) ON dbo.[Inzagesignalen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Kennisgevingen_Lezen](@AanPersoonId uniqueidentifier, @AanVerstrekkerId uniqueidentifier, @AanZorgverlenerId uniqueidentifier, @BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@AanPersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) AND @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','))) OR @AanZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@AanVerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Kennisgevingen_Toevoegen](@AanZorgverlenerId uniqueidentifier, @BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR EXISTS (SELECT 1 FROM dbo.[Zorgovereenkomsten] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')))) OR @AanZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE OR ALTER FUNCTION pgb.[Kennisgevingen_Wijzigen](@AanPersoonId uniqueidentifier, @AanVerstrekkerId uniqueidentifier, @AanZorgverlenerId uniqueidentifier, @BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@AanPersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) AND @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','))) OR @AanZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((@AanVerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Kennisgevingen_Verwijderen](@AanPersoonId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Kennisgevingen]
    ADD FILTER PREDICATE pgb.[Kennisgevingen_Lezen]([AanPersoonId], [AanVerstrekkerId], [AanZorgverlenerId], [BudgethouderId]) ON dbo.[Kennisgevingen],
    ADD BLOCK PREDICATE pgb.[Kennisgevingen_Toevoegen]([AanZorgverlenerId], [BudgethouderId]) ON dbo.[Kennisgevingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Kennisgevingen_Wijzigen]([AanPersoonId], [AanVerstrekkerId], [AanZorgverlenerId], [BudgethouderId]) ON dbo.[Kennisgevingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Kennisgevingen_Wijzigen]([AanPersoonId], [AanVerstrekkerId], [AanZorgverlenerId], [BudgethouderId]) ON dbo.[Kennisgevingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Kennisgevingen_Verwijderen]([AanPersoonId]) ON dbo.[Kennisgevingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Ketenkoppen_Lezen](@Hash nchar(64))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Ketenkoppen_Toevoegen](@Hash nchar(64))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Ketenkoppen_Wijzigen](@Hash nchar(64))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'burger' OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Ketenkoppen_Verwijderen](@Hash nchar(64))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Ketenkoppen]
    ADD FILTER PREDICATE pgb.[Ketenkoppen_Lezen]([Hash]) ON dbo.[Ketenkoppen],
    ADD BLOCK PREDICATE pgb.[Ketenkoppen_Toevoegen]([Hash]) ON dbo.[Ketenkoppen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Ketenkoppen_Wijzigen]([Hash]) ON dbo.[Ketenkoppen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Ketenkoppen_Wijzigen]([Hash]) ON dbo.[Ketenkoppen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Ketenkoppen_Verwijderen]([Hash]) ON dbo.[Ketenkoppen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Kladden_Lezen](@Adres nvarchar(200))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Kladden_Toevoegen](@Adres nvarchar(200))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '';
GO
CREATE OR ALTER FUNCTION pgb.[Kladden_Wijzigen](@Adres nvarchar(200))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '';
GO
CREATE OR ALTER FUNCTION pgb.[Kladden_Verwijderen](@Adres nvarchar(200))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '';
GO
CREATE SECURITY POLICY pgb.[Kladden]
    ADD FILTER PREDICATE pgb.[Kladden_Lezen]([Adres]) ON dbo.[Kladden],
    ADD BLOCK PREDICATE pgb.[Kladden_Toevoegen]([Adres]) ON dbo.[Kladden] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Kladden_Wijzigen]([Adres]) ON dbo.[Kladden] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Kladden_Wijzigen]([Adres]) ON dbo.[Kladden] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Kladden_Verwijderen]([Adres]) ON dbo.[Kladden] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Logketens_Lezen](@Hash varbinary(32))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR 1 = 1;
GO
CREATE OR ALTER FUNCTION pgb.[Logketens_Toevoegen](@Hash varbinary(32))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR 1 = 1;
GO
CREATE OR ALTER FUNCTION pgb.[Logketens_Wijzigen](@Hash varbinary(32))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR 1 = 1;
GO
CREATE OR ALTER FUNCTION pgb.[Logketens_Verwijderen](@Hash varbinary(32))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Logketens]
    ADD FILTER PREDICATE pgb.[Logketens_Lezen]([Hash]) ON dbo.[Logketens],
    ADD BLOCK PREDICATE pgb.[Logketens_Toevoegen]([Hash]) ON dbo.[Logketens] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Logketens_Wijzigen]([Hash]) ON dbo.[Logketens] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Logketens_Wijzigen]([Hash]) ON dbo.[Logketens] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Logketens_Verwijderen]([Hash]) ON dbo.[Logketens] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Logregels_Lezen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','));
GO
CREATE OR ALTER FUNCTION pgb.[Logregels_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (@VerstrekkerId IS NULL OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Logregels_Wijzigen](@Actie nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Logregels_Verwijderen](@Actie nvarchar(40))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Logregels]
    ADD FILTER PREDICATE pgb.[Logregels_Lezen]([BudgethouderId]) ON dbo.[Logregels],
    ADD BLOCK PREDICATE pgb.[Logregels_Toevoegen]([VerstrekkerId]) ON dbo.[Logregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Logregels_Wijzigen]([Actie]) ON dbo.[Logregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Logregels_Wijzigen]([Actie]) ON dbo.[Logregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Logregels_Verwijderen]([Actie]) ON dbo.[Logregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Maandloontermijnen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Maandloontermijnen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Maandloontermijnen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Maandloontermijnen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Maandloontermijnen]
    ADD FILTER PREDICATE pgb.[Maandloontermijnen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Maandloontermijnen],
    ADD BLOCK PREDICATE pgb.[Maandloontermijnen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Maandloontermijnen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Maandloontermijnen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Maandloontermijnen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Maandloontermijnen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Maandloontermijnen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Maandloontermijnen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Maandloontermijnen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Mandaten_Lezen](@GegevenDoorId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Mandaten_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier);
GO
CREATE OR ALTER FUNCTION pgb.[Mandaten_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier);
GO
CREATE OR ALTER FUNCTION pgb.[Mandaten_Verwijderen](@GegevenDoorId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Mandaten]
    ADD FILTER PREDICATE pgb.[Mandaten_Lezen]([GegevenDoorId]) ON dbo.[Mandaten],
    ADD BLOCK PREDICATE pgb.[Mandaten_Toevoegen]([VerstrekkerId]) ON dbo.[Mandaten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Mandaten_Wijzigen]([VerstrekkerId]) ON dbo.[Mandaten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Mandaten_Wijzigen]([VerstrekkerId]) ON dbo.[Mandaten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Mandaten_Verwijderen]([GegevenDoorId]) ON dbo.[Mandaten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstregels_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstregels_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstregels_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstregels_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Overeenkomstregels]
    ADD FILTER PREDICATE pgb.[Overeenkomstregels_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Overeenkomstregels],
    ADD BLOCK PREDICATE pgb.[Overeenkomstregels_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Overeenkomstregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Overeenkomstregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Overeenkomstregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Overeenkomstregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Overeenkomstregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Overeenkomstregels_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Overeenkomstregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstwijzigingen_Lezen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Wijzigingsregels] r1 WHERE r1.[OvereenkomstwijzigingId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstwijzigingen_Toevoegen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Wijzigingsregels] r1 WHERE r1.[OvereenkomstwijzigingId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstwijzigingen_Wijzigen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Wijzigingsregels] r1 WHERE r1.[OvereenkomstwijzigingId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Overeenkomstwijzigingen_Verwijderen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Wijzigingsregels] r1 WHERE r1.[OvereenkomstwijzigingId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Overeenkomstwijzigingen]
    ADD FILTER PREDICATE pgb.[Overeenkomstwijzigingen_Lezen]([BudgethouderId], [Id], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Overeenkomstwijzigingen],
    ADD BLOCK PREDICATE pgb.[Overeenkomstwijzigingen_Toevoegen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Overeenkomstwijzigingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Overeenkomstwijzigingen_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Overeenkomstwijzigingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Overeenkomstwijzigingen_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Overeenkomstwijzigingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Overeenkomstwijzigingen_Verwijderen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Overeenkomstwijzigingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Personen_Lezen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR @Id = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier);
GO
CREATE OR ALTER FUNCTION pgb.[Personen_Toevoegen](@Bsn varchar(80))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> ''));
GO
CREATE OR ALTER FUNCTION pgb.[Personen_Wijzigen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @Id = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier) OR EXISTS (SELECT 1 FROM dbo.[Budgethouders] r1 WHERE r1.[PersoonId] = @Id AND r1.[Id] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Personen_Verwijderen](@Bsn varchar(80))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Personen]
    ADD FILTER PREDICATE pgb.[Personen_Lezen]([Id]) ON dbo.[Personen],
    ADD BLOCK PREDICATE pgb.[Personen_Toevoegen]([Bsn]) ON dbo.[Personen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Personen_Wijzigen]([Id]) ON dbo.[Personen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Personen_Wijzigen]([Id]) ON dbo.[Personen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Personen_Verwijderen]([Bsn]) ON dbo.[Personen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Rechtbevestigingen_Lezen](@Door uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Rechtbevestigingen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Rechtbevestigingen_Wijzigen](@Door uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Rechtbevestigingen_Verwijderen](@Door uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Rechtbevestigingen]
    ADD FILTER PREDICATE pgb.[Rechtbevestigingen_Lezen]([Door]) ON dbo.[Rechtbevestigingen],
    ADD BLOCK PREDICATE pgb.[Rechtbevestigingen_Toevoegen]([VerstrekkerId]) ON dbo.[Rechtbevestigingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Rechtbevestigingen_Wijzigen]([Door]) ON dbo.[Rechtbevestigingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Rechtbevestigingen_Wijzigen]([Door]) ON dbo.[Rechtbevestigingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Rechtbevestigingen_Verwijderen]([Door]) ON dbo.[Rechtbevestigingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Regelversies_Lezen](@OvereenkomstregelId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[Id] = @OvereenkomstregelId AND ((r1.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Regelversies_Toevoegen](@OvereenkomstregelId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[Id] = @OvereenkomstregelId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Regelversies_Wijzigen](@OvereenkomstregelId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[Id] = @OvereenkomstregelId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Regelversies_Verwijderen](@OvereenkomstregelId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[Id] = @OvereenkomstregelId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE SECURITY POLICY pgb.[Regelversies]
    ADD FILTER PREDICATE pgb.[Regelversies_Lezen]([OvereenkomstregelId]) ON dbo.[Regelversies],
    ADD BLOCK PREDICATE pgb.[Regelversies_Toevoegen]([OvereenkomstregelId]) ON dbo.[Regelversies] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Regelversies_Wijzigen]([OvereenkomstregelId]) ON dbo.[Regelversies] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Regelversies_Wijzigen]([OvereenkomstregelId]) ON dbo.[Regelversies] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Regelversies_Verwijderen]([OvereenkomstregelId]) ON dbo.[Regelversies] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Rekeningen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Rekeningen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Rekeningen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Rekeningen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Rekeningen]
    ADD FILTER PREDICATE pgb.[Rekeningen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Rekeningen],
    ADD BLOCK PREDICATE pgb.[Rekeningen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Rekeningen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Rekeningen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Rekeningen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Rekeningen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Rekeningen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Rekeningen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Rekeningen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Reserveringen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Reserveringen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Reserveringen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Reserveringen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Reserveringen]
    ADD FILTER PREDICATE pgb.[Reserveringen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Reserveringen],
    ADD BLOCK PREDICATE pgb.[Reserveringen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Reserveringen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Reserveringen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Reserveringen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Reserveringen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Reserveringen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Reserveringen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Reserveringen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Stortingen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Stortingen]
    ADD FILTER PREDICATE pgb.[Stortingen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Stortingen],
    ADD BLOCK PREDICATE pgb.[Stortingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Stortingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Stortingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Stortingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Stortingsbeloften_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingsbeloften_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingsbeloften_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Stortingsbeloften_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Stortingsbeloften]
    ADD FILTER PREDICATE pgb.[Stortingsbeloften_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Stortingsbeloften],
    ADD BLOCK PREDICATE pgb.[Stortingsbeloften_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingsbeloften] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Stortingsbeloften_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingsbeloften] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Stortingsbeloften_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingsbeloften] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Stortingsbeloften_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Stortingsbeloften] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Taaktoewijzingen_Lezen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Taaktoewijzingen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Taaktoewijzingen_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Taaktoewijzingen_Verwijderen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE SECURITY POLICY pgb.[Taaktoewijzingen]
    ADD FILTER PREDICATE pgb.[Taaktoewijzingen_Lezen]([VerstrekkerId]) ON dbo.[Taaktoewijzingen],
    ADD BLOCK PREDICATE pgb.[Taaktoewijzingen_Toevoegen]([VerstrekkerId]) ON dbo.[Taaktoewijzingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Taaktoewijzingen_Wijzigen]([VerstrekkerId]) ON dbo.[Taaktoewijzingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Taaktoewijzingen_Wijzigen]([VerstrekkerId]) ON dbo.[Taaktoewijzingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Taaktoewijzingen_Verwijderen]([VerstrekkerId]) ON dbo.[Taaktoewijzingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Tegoeden_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Tegoeden_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Tegoeden_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Tegoeden_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Tegoeden]
    ADD FILTER PREDICATE pgb.[Tegoeden_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Tegoeden],
    ADD BLOCK PREDICATE pgb.[Tegoeden_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Tegoeden] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Tegoeden_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Tegoeden] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Tegoeden_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Tegoeden] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Tegoeden_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Tegoeden] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Toekenningen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Toekenningen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Toekenningen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Toekenningen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Toekenningen]
    ADD FILTER PREDICATE pgb.[Toekenningen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Toekenningen],
    ADD BLOCK PREDICATE pgb.[Toekenningen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Toekenningen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Toekenningen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Toekenningen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Toekenningen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Toekenningen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Toekenningen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Toekenningen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vaststellingen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vaststellingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vaststellingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vaststellingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Vaststellingen]
    ADD FILTER PREDICATE pgb.[Vaststellingen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Vaststellingen],
    ADD BLOCK PREDICATE pgb.[Vaststellingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vaststellingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vaststellingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vaststellingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vaststellingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vaststellingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vaststellingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vaststellingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigersvoorstellen_Lezen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigersvoorstellen_Toevoegen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigersvoorstellen_Wijzigen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigersvoorstellen_Verwijderen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Vertegenwoordigersvoorstellen]
    ADD FILTER PREDICATE pgb.[Vertegenwoordigersvoorstellen_Lezen]([BudgethouderId]) ON dbo.[Vertegenwoordigersvoorstellen],
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigersvoorstellen_Toevoegen]([BudgethouderId]) ON dbo.[Vertegenwoordigersvoorstellen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigersvoorstellen_Wijzigen]([BudgethouderId]) ON dbo.[Vertegenwoordigersvoorstellen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigersvoorstellen_Wijzigen]([BudgethouderId]) ON dbo.[Vertegenwoordigersvoorstellen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigersvoorstellen_Verwijderen]([BudgethouderId]) ON dbo.[Vertegenwoordigersvoorstellen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigingen_Lezen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigingen_Toevoegen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigingen_Wijzigen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Vertegenwoordigingen_Verwijderen](@BudgethouderId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Toekenningen] r1 WHERE r1.[BudgethouderId] = @BudgethouderId AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Vertegenwoordigingen]
    ADD FILTER PREDICATE pgb.[Vertegenwoordigingen_Lezen]([BudgethouderId]) ON dbo.[Vertegenwoordigingen],
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigingen_Toevoegen]([BudgethouderId]) ON dbo.[Vertegenwoordigingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigingen_Wijzigen]([BudgethouderId]) ON dbo.[Vertegenwoordigingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigingen_Wijzigen]([BudgethouderId]) ON dbo.[Vertegenwoordigingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vertegenwoordigingen_Verwijderen]([BudgethouderId]) ON dbo.[Vertegenwoordigingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vervangingen_Lezen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Vervangingen_Toevoegen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Vervangingen_Wijzigen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE OR ALTER FUNCTION pgb.[Vervangingen_Verwijderen](@VerstrekkerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR ((@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' AND @VerstrekkerId IS NULL));
GO
CREATE SECURITY POLICY pgb.[Vervangingen]
    ADD FILTER PREDICATE pgb.[Vervangingen_Lezen]([VerstrekkerId]) ON dbo.[Vervangingen],
    ADD BLOCK PREDICATE pgb.[Vervangingen_Toevoegen]([VerstrekkerId]) ON dbo.[Vervangingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vervangingen_Wijzigen]([VerstrekkerId]) ON dbo.[Vervangingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vervangingen_Wijzigen]([VerstrekkerId]) ON dbo.[Vervangingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vervangingen_Verwijderen]([VerstrekkerId]) ON dbo.[Vervangingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingen_Lezen](@BudgethouderId uniqueidentifier, @DebiteurPersoonId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))) OR @DebiteurPersoonId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Vorderingen]
    ADD FILTER PREDICATE pgb.[Vorderingen_Lezen]([BudgethouderId], [DebiteurPersoonId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Vorderingen],
    ADD BLOCK PREDICATE pgb.[Vorderingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vorderingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vorderingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vorderingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vorderingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vorderingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vorderingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vorderingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingstermijnen_Lezen](@VorderingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vorderingen] r1 WHERE r1.[Id] = @VorderingId AND ((r1.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))) OR r1.[DebiteurPersoonId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.persoon') AS varchar(8000)) AS uniqueidentifier)));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingstermijnen_Toevoegen](@VorderingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vorderingen] r1 WHERE r1.[Id] = @VorderingId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingstermijnen_Wijzigen](@VorderingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vorderingen] r1 WHERE r1.[Id] = @VorderingId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Vorderingstermijnen_Verwijderen](@VorderingId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vorderingen] r1 WHERE r1.[Id] = @VorderingId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE SECURITY POLICY pgb.[Vorderingstermijnen]
    ADD FILTER PREDICATE pgb.[Vorderingstermijnen_Lezen]([VorderingId]) ON dbo.[Vorderingstermijnen],
    ADD BLOCK PREDICATE pgb.[Vorderingstermijnen_Toevoegen]([VorderingId]) ON dbo.[Vorderingstermijnen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vorderingstermijnen_Wijzigen]([VorderingId]) ON dbo.[Vorderingstermijnen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vorderingstermijnen_Wijzigen]([VorderingId]) ON dbo.[Vorderingstermijnen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vorderingstermijnen_Verwijderen]([VorderingId]) ON dbo.[Vorderingstermijnen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vraagberichten_Lezen](@VraagId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vragen] r1 WHERE r1.[Id] = @VraagId AND ((r1.[ZichtbaarVoorSvb] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR (r1.[ZorgverlenerId] IS NULL AND r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorZorgverlener] = 1 AND r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Vraagberichten_Toevoegen](@VraagId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vragen] r1 WHERE r1.[Id] = @VraagId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Vraagberichten_Wijzigen](@VraagId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vragen] r1 WHERE r1.[Id] = @VraagId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE OR ALTER FUNCTION pgb.[Vraagberichten_Verwijderen](@VraagId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR EXISTS (SELECT 1 FROM dbo.[Vragen] r1 WHERE r1.[Id] = @VraagId AND (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR r1.[ZorgverlenerId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ',')))));
GO
CREATE SECURITY POLICY pgb.[Vraagberichten]
    ADD FILTER PREDICATE pgb.[Vraagberichten_Lezen]([VraagId]) ON dbo.[Vraagberichten],
    ADD BLOCK PREDICATE pgb.[Vraagberichten_Toevoegen]([VraagId]) ON dbo.[Vraagberichten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vraagberichten_Wijzigen]([VraagId]) ON dbo.[Vraagberichten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vraagberichten_Wijzigen]([VraagId]) ON dbo.[Vraagberichten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vraagberichten_Verwijderen]([VraagId]) ON dbo.[Vraagberichten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Vragen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR (@ZorgverlenerId IS NULL AND @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ','))) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vragen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vragen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Vragen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Vragen]
    ADD FILTER PREDICATE pgb.[Vragen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Vragen],
    ADD BLOCK PREDICATE pgb.[Vragen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vragen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Vragen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vragen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Vragen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vragen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Vragen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Vragen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsbeoordelingen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsbeoordelingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsbeoordelingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsbeoordelingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Wijzigingsbeoordelingen]
    ADD FILTER PREDICATE pgb.[Wijzigingsbeoordelingen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Wijzigingsbeoordelingen],
    ADD BLOCK PREDICATE pgb.[Wijzigingsbeoordelingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsbeoordelingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Wijzigingsbeoordelingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsbeoordelingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Wijzigingsbeoordelingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsbeoordelingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Wijzigingsbeoordelingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsbeoordelingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsregels_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsregels_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsregels_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Wijzigingsregels_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Wijzigingsregels]
    ADD FILTER PREDICATE pgb.[Wijzigingsregels_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Wijzigingsregels],
    ADD BLOCK PREDICATE pgb.[Wijzigingsregels_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Wijzigingsregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Wijzigingsregels_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Wijzigingsregels_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Wijzigingsregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Wisregels_Lezen](@Accounts int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisregels_Toevoegen](@Accounts int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisregels_Wijzigen](@Accounts int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisregels_Verwijderen](@Accounts int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Wisregels]
    ADD FILTER PREDICATE pgb.[Wisregels_Lezen]([Accounts]) ON dbo.[Wisregels],
    ADD BLOCK PREDICATE pgb.[Wisregels_Toevoegen]([Accounts]) ON dbo.[Wisregels] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Wisregels_Wijzigen]([Accounts]) ON dbo.[Wisregels] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Wisregels_Wijzigen]([Accounts]) ON dbo.[Wisregels] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Wisregels_Verwijderen]([Accounts]) ON dbo.[Wisregels] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Wisronden_Lezen](@Bankregels int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisronden_Toevoegen](@Bankregels int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisronden_Wijzigen](@Bankregels int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE OR ALTER FUNCTION pgb.[Wisronden_Verwijderen](@Bankregels int)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Wisronden]
    ADD FILTER PREDICATE pgb.[Wisronden_Lezen]([Bankregels]) ON dbo.[Wisronden],
    ADD BLOCK PREDICATE pgb.[Wisronden_Toevoegen]([Bankregels]) ON dbo.[Wisronden] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Wisronden_Wijzigen]([Bankregels]) ON dbo.[Wisronden] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Wisronden_Wijzigen]([Bankregels]) ON dbo.[Wisronden] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Wisronden_Verwijderen]([Bankregels]) ON dbo.[Wisronden] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Zendingen_Lezen](@Bestandsnaam nvarchar(120))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Zendingen_Toevoegen](@Bestandsnaam nvarchar(120))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')));
GO
CREATE OR ALTER FUNCTION pgb.[Zendingen_Wijzigen](@Bestandsnaam nvarchar(120))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb';
GO
CREATE OR ALTER FUNCTION pgb.[Zendingen_Verwijderen](@Bestandsnaam nvarchar(120))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Zendingen]
    ADD FILTER PREDICATE pgb.[Zendingen_Lezen]([Bestandsnaam]) ON dbo.[Zendingen],
    ADD BLOCK PREDICATE pgb.[Zendingen_Toevoegen]([Bestandsnaam]) ON dbo.[Zendingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Zendingen_Wijzigen]([Bestandsnaam]) ON dbo.[Zendingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Zendingen_Wijzigen]([Bestandsnaam]) ON dbo.[Zendingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Zendingen_Verwijderen]([Bestandsnaam]) ON dbo.[Zendingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Ziekmeldingen_Lezen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND @VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Ziekmeldingen_Toevoegen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Ziekmeldingen_Wijzigen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE OR ALTER FUNCTION pgb.[Ziekmeldingen_Verwijderen](@BudgethouderId uniqueidentifier, @VerstrekkerId uniqueidentifier, @Wet nvarchar(40), @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR (@VerstrekkerId = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND @Wet IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))));
GO
CREATE SECURITY POLICY pgb.[Ziekmeldingen]
    ADD FILTER PREDICATE pgb.[Ziekmeldingen_Lezen]([BudgethouderId], [VerstrekkerId], [Wet], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Ziekmeldingen],
    ADD BLOCK PREDICATE pgb.[Ziekmeldingen_Toevoegen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Ziekmeldingen] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Ziekmeldingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Ziekmeldingen] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Ziekmeldingen_Wijzigen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Ziekmeldingen] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Ziekmeldingen_Verwijderen]([BudgethouderId], [VerstrekkerId], [Wet], [ZorgverlenerId]) ON dbo.[Ziekmeldingen] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Zorgovereenkomsten_Lezen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZichtbaarVoorSvb bit, @ZichtbaarVoorVerstrekker bit, @ZichtbaarVoorZorgverlener bit, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR ((@ZichtbaarVoorSvb = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb') OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (@ZichtbaarVoorZorgverlener = 1 AND @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ','))) OR (@ZichtbaarVoorVerstrekker = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[ZorgovereenkomstId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgovereenkomsten_Toevoegen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[ZorgovereenkomstId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgovereenkomsten_Wijzigen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[ZorgovereenkomstId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgovereenkomsten_Verwijderen](@BudgethouderId uniqueidentifier, @Id uniqueidentifier, @ZorgverlenerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @BudgethouderId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR @ZorgverlenerId IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR ((CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> '')) AND EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r1 WHERE r1.[ZorgovereenkomstId] = @Id AND (r1.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r1.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)), ','))))));
GO
CREATE SECURITY POLICY pgb.[Zorgovereenkomsten]
    ADD FILTER PREDICATE pgb.[Zorgovereenkomsten_Lezen]([BudgethouderId], [Id], [ZichtbaarVoorSvb], [ZichtbaarVoorVerstrekker], [ZichtbaarVoorZorgverlener], [ZorgverlenerId]) ON dbo.[Zorgovereenkomsten],
    ADD BLOCK PREDICATE pgb.[Zorgovereenkomsten_Toevoegen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Zorgovereenkomsten] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Zorgovereenkomsten_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Zorgovereenkomsten] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Zorgovereenkomsten_Wijzigen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Zorgovereenkomsten] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Zorgovereenkomsten_Verwijderen]([BudgethouderId], [Id], [ZorgverlenerId]) ON dbo.[Zorgovereenkomsten] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
CREATE OR ALTER FUNCTION pgb.[Zorgverleners_Lezen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.leest') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @Id IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')) OR EXISTS (SELECT 1 FROM dbo.[Zorgovereenkomsten] r1 WHERE r1.[ZorgverlenerId] = @Id AND (r1.[BudgethouderId] IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.budgethouders') AS varchar(8000)), ',')) OR (r1.[ZichtbaarVoorVerstrekker] = 1 AND CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'verstrekker' AND EXISTS (SELECT 1 FROM dbo.[Overeenkomstregels] r2 WHERE r2.[ZorgovereenkomstId] = r1.[Id] AND (r2.[VerstrekkerId] = TRY_CAST(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)) AS uniqueidentifier) AND r2.[Wet] IN (SELECT value FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.wetten') AS varchar(8000)), ','))))))));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgverleners_Toevoegen](@Agb nvarchar(8))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) <> '' AND (COALESCE(CAST(SESSION_CONTEXT(N'pgb.organisatie') AS varchar(8000)), '') = COALESCE(CAST(SESSION_CONTEXT(N'pgb.verstrekker') AS varchar(8000)), '') OR CAST(SESSION_CONTEXT(N'pgb.schrijfwetten') AS varchar(8000)) <> ''));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgverleners_Wijzigen](@Id uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles'
    OR (CAST(SESSION_CONTEXT(N'pgb.wie') AS varchar(8000)) = 'svb' OR @Id IN (SELECT TRY_CAST(value AS uniqueidentifier) FROM STRING_SPLIT(CAST(SESSION_CONTEXT(N'pgb.zorgverleners') AS varchar(8000)), ',')));
GO
CREATE OR ALTER FUNCTION pgb.[Zorgverleners_Verwijderen](@Agb nvarchar(8))
RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS Mag
    WHERE CAST(SESSION_CONTEXT(N'pgb.schrijft') AS varchar(8000)) = 'alles';
GO
CREATE SECURITY POLICY pgb.[Zorgverleners]
    ADD FILTER PREDICATE pgb.[Zorgverleners_Lezen]([Id]) ON dbo.[Zorgverleners],
    ADD BLOCK PREDICATE pgb.[Zorgverleners_Toevoegen]([Agb]) ON dbo.[Zorgverleners] AFTER INSERT,
    ADD BLOCK PREDICATE pgb.[Zorgverleners_Wijzigen]([Id]) ON dbo.[Zorgverleners] BEFORE UPDATE,
    ADD BLOCK PREDICATE pgb.[Zorgverleners_Wijzigen]([Id]) ON dbo.[Zorgverleners] AFTER UPDATE,
    ADD BLOCK PREDICATE pgb.[Zorgverleners_Verwijderen]([Agb]) ON dbo.[Zorgverleners] BEFORE DELETE
    WITH (STATE = ON, SCHEMABINDING = ON);
GO
