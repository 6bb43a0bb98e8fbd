namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined SQL Server type is written to the wire.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}
